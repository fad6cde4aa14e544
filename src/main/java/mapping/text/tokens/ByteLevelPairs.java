package mapping.text.tokens;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;
import mapping.formats.MalformedFile;

/**
 * Text ↦ the numbers of its tokens, by GPT-2's byte pair encoding. Section 7.3.2 (Radford et al., 2019). The alphabet is not the
 * characters but the 256 bytes of UTF-8: no text is unknown, and {@link #decode} gives every text back. A text is cut into words
 * first, a space going with the word behind it; then in each word the pair of neighbours that was learnt first is merged, again
 * and again. {@link BytePairEncoding} learns merges; those of this class come with a trained model.
 *
 * <p>The numbers: the bytes in GPT-2's order (the printable ones of Latin-1 first), the merges in their order, and last the sign
 * {@link #END_OF_TEXT}, which {@link #apply} never gives: a text in which its name is written is a text. Whoever puts documents
 * together uses {@link #withSigns}.
 */
public final class ByteLevelPairs implements Mapping<String, int[]> {

    /** Stands between documents. */
    public static final String END_OF_TEXT = "<|endoftext|>";

    private static final int BYTES = 256;
    private static final int NONE = Integer.MAX_VALUE;

    /** GPT-2's: English endings; letters, digits or other signs with one space before them; spaces. */
    private static final Pattern WORD = Pattern.compile(
        "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final int[] byteOf = new int[BYTES];
    private final int[] numberOf = new int[BYTES];
    private final List<int[]> parts = new ArrayList<>();
    private final Map<Long, Integer> merged = new TreeMap<>();

    private ByteLevelPairs(Collection<String> merges) {
        Map<String, Integer> known = new TreeMap<>();
        for (int number = 0; number < BYTES; number++) {
            byteOf[number] = ordered(number);
            numberOf[byteOf[number]] = number;
            known.put(Character.toString(shown(byteOf[number])), number);
        }
        for (String merge : merges) {
            String[] two = merge.split(" ", -1);
            Integer left = known.get(two[0]);
            Integer right = two.length == 2 ? known.get(two[1]) : null;
            if (left == null || right == null) {
                throw MalformedFile.in("The list of merges", "must hold two known tokens a line, and has \"" + merge
                    + "\" in line " + (parts.size() + 1));
            }
            int number = BYTES + parts.size();
            if (known.put(two[0] + two[1], number) != null || merged.put(PairCounts.pair(left, right), number) != null) {
                throw MalformedFile.in("The list of merges", "makes \"" + two[0] + two[1] + "\" a second time in line "
                    + (parts.size() + 1));
            }
            parts.add(new int[] {left, right});
        }
    }

    /**
     * With these merges in their order, each two tokens with a space between them; bytes that are no printable character are
     * written as GPT-2's file writes them (a space is Ġ).
     *
     * @throws MalformedFile if a line is not two tokens that are known by then, or makes one that is there already
     */
    public static ByteLevelPairs of(Collection<String> merges) {
        return new ByteLevelPairs(Requirement.copied("The merges", merges));
    }

    /**
     * GPT-2's own 50,000 merges, which GPT-3 uses too.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static ByteLevelPairs gpt2() {
        List<String> lines = Lines.of("gpt2-tokens", "vocab.bpe.gz");
        return of(lines.subList(1, lines.size()));
    }

    /** The byte with this number: 33 to 126, 161 to 172, 174 to 255, and behind them the others. */
    private static int ordered(int number) {
        int printable = 94 + 12 + 82;
        if (number < printable) {
            return number < 94 ? 33 + number : number < 106 ? 161 + number - 94 : 174 + number - 106;
        }
        int other = number - printable;
        return other < 33 ? other : other < 67 ? 127 + other - 33 : 173;
    }

    /** How the file writes a byte: itself if it is printable, else one of the characters from U+0100 on. */
    private static int shown(int one) {
        boolean printable = one >= 33 && one <= 126 || one >= 161 && one != 173;
        int others = one < 33 ? one : one < 173 ? 33 + one - 127 : 67;
        return printable ? one : BYTES + others;
    }

    /** The words that are merged inside only; joined together they are the text. */
    public static List<String> words(String text) {
        return WORD.matcher(Requirement.given("The text", text)).results().map(MatchResult::group).toList();
    }

    /** How many numbers there are: bytes, merges and the sign. */
    public int size() {
        return BYTES + parts.size() + 1;
    }

    /** The number of {@link #END_OF_TEXT}. */
    public int endOfText() {
        return size() - 1;
    }

    @Override
    public int[] apply(String text) {
        Map<String, int[]> known = new TreeMap<>();
        return words(text).stream().flatMapToInt(word -> IntStream.of(known.computeIfAbsent(word, this::encode))).toArray();
    }

    /** The same, but the written name of {@link #END_OF_TEXT} becomes that sign. Only for texts whose writer may do that. */
    public int[] withSigns(String text) {
        String[] documents = Requirement.given("The text", text).split(Pattern.quote(END_OF_TEXT), -1);
        return IntStream.range(0, documents.length).boxed().flatMapToInt(i -> IntStream.concat(
            i == 0 ? IntStream.empty() : IntStream.of(endOfText()), IntStream.of(apply(documents[i])))).toArray();
    }

    private int[] encode(String word) {
        int[] numbers = word.codePoints().flatMap(character -> IntStream.of(PieceBytes.of(character)))
            .map(one -> numberOf[one]).toArray();
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
     * The text of numbers; the inverse of {@link #apply}. The sign is left out; bytes that are no character become U+FFFD.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String decode(int... numbers) {
        int[] bytes = IntStream.of(Requirement.given("The numbers", numbers)).flatMap(number -> {
            Requirement.index("token", number, size());
            return number == endOfText() ? IntStream.empty() : bytes(number);
        }).toArray();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length;) {
            int character = PieceBytes.character(bytes, at, bytes.length);
            text.appendCodePoint(character < 0 ? 0xfffd : character);
            at += character < 0 ? 1 : PieceBytes.length(bytes[at]);
        }
        return text.toString();
    }

    private IntStream bytes(int number) {
        return number < BYTES ? IntStream.of(byteOf[number])
            : IntStream.of(parts.get(number - BYTES)).flatMap(this::bytes);
    }

    /**
     * A token as GPT-2's file writes it, such as {@code Ġworld}: its bytes, one character each.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String token(int number) {
        Requirement.index("token", number, size());
        StringBuilder written = new StringBuilder();
        if (number == endOfText()) {
            return END_OF_TEXT;
        }
        bytes(number).forEach(one -> written.appendCodePoint(shown(one)));
        return written.toString();
    }

    @Override
    public String name() {
        return "byte-level pairs";
    }
}
