package mapping.text.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Tokens ↦ their numbers, section 6.2. The first four numbers are signs that are no text: {@link #PADDING}, {@link #UNKNOWN},
 * {@link #START} and {@link #END}. A token that is not in the list becomes {@link #UNKNOWN}, which does not come back as the
 * token that it was; {@link BytePairEncoding} knows no such loss.
 */
public final class Vocabulary implements Mapping<List<String>, int[]> {

    /** Fills a sequence up to the length of its batch. */
    public static final int PADDING = 0;
    /** Stands for every token outside the vocabulary. */
    public static final int UNKNOWN = 1;
    /** Stands before the first token. */
    public static final int START = 2;
    /** Follows the last token. */
    public static final int END = 3;
    /** How the four signs are shown, in the order of their numbers. */
    public static final List<String> SIGNS = List.of("<padding>", "<unknown>", "<s>", "</s>");

    private final List<String> tokens;
    private final Map<String, Integer> numbers = new TreeMap<>();

    private Vocabulary(List<String> tokens) {
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            numbers.put(tokens.get(i), i);
        }
    }

    /**
     * The signs and these tokens, in this order; a token that comes again is dropped.
     *
     * @param tokens without the signs
     */
    public static Vocabulary of(Collection<String> tokens) {
        List<String> all = new ArrayList<>(SIGNS);
        Requirement.copied("The tokens", tokens).stream().distinct().filter(token -> !SIGNS.contains(token)).forEach(all::add);
        return new Vocabulary(List.copyOf(all));
    }

    /**
     * The tokens that stand at least {@code least} times in texts, the most frequent first, equally frequent ones by the
     * alphabet.
     */
    public static Vocabulary fit(Collection<List<String>> texts, int least) {
        Requirement.atLeast("The least count of a token", least, 1);
        Map<String, Integer> counts = new TreeMap<>();
        for (List<String> text : Requirement.copied("The texts", texts)) {
            Requirement.copied("The tokens", text).forEach(token -> counts.merge(token, 1, Integer::sum));
        }
        return of(counts.entrySet().stream().filter(entry -> entry.getValue() >= least)
            .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue).reversed()).map(Map.Entry::getKey).toList());
    }

    /** How many numbers there are, the four signs included. */
    public int size() {
        return tokens.size();
    }

    /** The number of a token, or {@link #UNKNOWN}. */
    public int number(String token) {
        return numbers.getOrDefault(Requirement.given("The token", token), UNKNOWN);
    }

    /**
     * The token of a number.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String token(int number) {
        Requirement.index("token", number, tokens.size());
        return tokens.get(number);
    }

    /** All tokens in the order of their numbers, the signs first. */
    public List<String> tokens() {
        return tokens;
    }

    /** The numbers of tokens, without start and end. */
    @Override
    public int[] apply(List<String> text) {
        return Requirement.copied("The tokens", text).stream().mapToInt(this::number).toArray();
    }

    /** The tokens of numbers, without padding, start and end. */
    public List<String> decode(int... sequence) {
        return Arrays.stream(Requirement.given("The numbers", sequence))
            .filter(number -> number != PADDING && number != START && number != END).mapToObj(this::token).toList();
    }

    @Override
    public String name() {
        return "vocabulary";
    }
}
