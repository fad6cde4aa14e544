package mapping.text.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Text ↦ the numbers of its tokens, by byte pair encoding (Gage, 1994; for words, Sennrich, Haddow and Birch, 2016). Section
 * 6.2.3. Learning starts from single characters; again and again the pair of neighbours that is most frequent becomes a new
 * token. A text is encoded by the same merges in the order in which they were learnt. Merges stay inside of words.
 *
 * <p>Three conventions are this class's own. A word carries the space before it, as in GPT-2, where Sennrich et al. mark its end.
 * Of equally frequent pairs the one with the smaller numbers is merged, compared from the left. A character that was not seen in
 * learning becomes the bytes of its UTF-8, as in SentencePiece; so {@link #decode} gives back every text exactly, line feeds and
 * halves of surrogate pairs included.
 *
 * <p>The numbers: the signs of {@link Vocabulary}, 256 bytes, the characters seen in learning, the merges.
 */
public final class BytePairEncoding implements Mapping<String, int[]> {

    /** The number of byte 0. */
    public static final int FIRST_BYTE = Vocabulary.SIGNS.size();
    private static final int FIRST_CHARACTER = FIRST_BYTE + 256;
    private static final int NONE = Integer.MAX_VALUE;

    /** A space or none and letters, digits, or other signs; else spaces and line feeds. */
    private static final Pattern WORD =
        Pattern.compile(" ?[\\p{L}\\p{M}]+| ?\\p{N}+| ?[^\\s\\p{L}\\p{M}\\p{N}]+|\\s+(?= [^\\s])|\\s+");

    private final List<String> pieces = new ArrayList<>();
    private final Map<Integer, Integer> characters = new TreeMap<>();
    private final Map<Long, Integer> merged = new TreeMap<>();

    private BytePairEncoding(Iterable<String> words) {
        TreeSet<Integer> alphabet = new TreeSet<>();
        words.forEach(word -> word.codePoints().forEach(alphabet::add));
        for (int character : alphabet) {
            characters.put(character, FIRST_CHARACTER + pieces.size());
            pieces.add(Character.toString(character));
        }
    }

    /** Learns from a text, which is cut into words first. */
    public static BytePairEncoding fit(String text, int merges) {
        Map<String, Integer> counts = new TreeMap<>();
        words(Requirement.given("The text", text)).forEach(word -> counts.merge(word, 1, Integer::sum));
        return fit(counts, merges);
    }

    /**
     * Learns from words and how often each was seen.
     *
     * @param merges the most that are learnt; fewer if no pair is left
     */
    public static BytePairEncoding fit(Map<String, Integer> words, int merges) {
        Requirement.length("The number of merges", merges);
        Requirement.allGiven("The words", Requirement.given("The counts of words", words).keySet());
        Requirement.allGiven("The counts of words", words.values());
        words.values().forEach(count -> Requirement.atLeast("The count of a word", count, 1));
        Map<String, Integer> sorted = new TreeMap<>(words);
        BytePairEncoding learnt = new BytePairEncoding(sorted.keySet());
        PairCounts pairs = new PairCounts();
        sorted.forEach((word, count) -> pairs.add(learnt.start(word), count));
        for (int i = 0; i < merges; i++) {
            long pair = pairs.mostFrequent();
            if (pair < 0) {
                break;
            }
            int number = learnt.size();
            learnt.merged.put(pair, number);
            learnt.pieces.add(learnt.piece(PairCounts.left(pair)) + learnt.piece(PairCounts.right(pair)));
            pairs.merge(pair, number);
        }
        return learnt;
    }

    /** The pieces that are merged inside only; joined together they are the text. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** How many numbers there are: signs, bytes, characters and merges. */
    public int size() {
        return FIRST_CHARACTER + pieces.size();
    }

    /** The merges in the order in which they were learnt, each as its two parts: {@code "t"}, {@code "h"}. */
    public List<List<String>> merges() {
        List<Map.Entry<Long, Integer>> order = new ArrayList<>(merged.entrySet());
        order.sort(Map.Entry.comparingByValue());
        return order.stream().map(Map.Entry::getKey)
            .map(pair -> List.of(token(PairCounts.left(pair)), token(PairCounts.right(pair))))
            .toList();
    }

    /** The numbers of a text's tokens, without start and end. */
    @Override
    public int[] apply(String text) {
        Map<String, int[]> known = new TreeMap<>();
        List<int[]> all = words(Requirement.given("The text", text)).stream()
            .map(word -> known.computeIfAbsent(word, this::encode)).toList();
        int[] numbers = new int[all.stream().mapToInt(word -> word.length).sum()];
        int at = 0;
        for (int[] word : all) {
            System.arraycopy(word, 0, numbers, at, word.length);
            at += word.length;
        }
        return numbers;
    }

    private int[] start(String word) {
        return word.codePoints().flatMap(character -> {
            Integer number = characters.get(character);
            return number != null ? IntStream.of(number)
                : Arrays.stream(PieceBytes.of(character)).map(one -> FIRST_BYTE + one);
        }).toArray();
    }

    /** Applies the merge that was learnt first, wherever it applies, until none does. */
    private int[] encode(String word) {
        int[] numbers = start(word);
        while (true) {
            int first = NONE;
            long pair = -1;
            for (int i = 0; i + 1 < numbers.length; i++) {
                int number = merged.getOrDefault(PairCounts.pair(numbers[i], numbers[i + 1]), NONE);
                if (number < first) {
                    first = number;
                    pair = PairCounts.pair(numbers[i], numbers[i + 1]);
                }
            }
            if (first == NONE) {
                return numbers;
            }
            numbers = PairCounts.merged(numbers, pair, first);
        }
    }

    /**
     * The text of numbers; the inverse of {@link #apply}. Signs are dropped; bytes that are no character become U+FFFD, the
     * replacement character.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String decode(int... numbers) {
        StringBuilder text = new StringBuilder();
        int[] bytes = new int[Requirement.given("The numbers", numbers).length];
        int count = 0;
        for (int number : numbers) {
            Requirement.index("token", number, size());
            if (number >= FIRST_BYTE && number < FIRST_CHARACTER) {
                bytes[count++] = number - FIRST_BYTE;
            } else {
                characters(bytes, count, text);
                count = 0;
                text.append(number < FIRST_BYTE ? "" : piece(number));
            }
        }
        characters(bytes, count, text);
        return text.toString();
    }

    private static void characters(int[] bytes, int end, StringBuilder text) {
        for (int at = 0; at < end;) {
            int character = PieceBytes.character(bytes, at, end);
            text.appendCodePoint(character < 0 ? 0xfffd : character);
            at += character < 0 ? 1 : PieceBytes.length(bytes[at]);
        }
    }

    /**
     * How a token is shown: its characters, a sign, or a byte such as {@code <E5>}.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String token(int number) {
        Requirement.index("token", number, size());
        return number < FIRST_BYTE ? Vocabulary.SIGNS.get(number)
            : number < FIRST_CHARACTER ? String.format(Locale.ROOT, "<%02X>", number - FIRST_BYTE) : piece(number);
    }

    /** The tokens of a text as they are shown. */
    public List<String> tokens(String text) {
        List<String> shown = new ArrayList<>();
        for (int number : apply(text)) {
            shown.add(token(number));
        }
        return Collections.unmodifiableList(shown);
    }

    private String piece(int number) {
        return pieces.get(number - FIRST_CHARACTER);
    }

    @Override
    public String name() {
        return "byte pairs";
    }
}
