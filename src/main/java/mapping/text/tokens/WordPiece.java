package mapping.text.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.json.Json;

/**
 * Text ↦ the numbers of its pieces, as BERT reads it. Section 7.3.2 (Wu et al., 2016; Devlin et al., 2019). A word of
 * {@link BertWords} is cut greedily: the longest beginning that the vocabulary has, then the longest beginning of the rest, which
 * stands there behind {@code ##}, and so on. If some rest has none, the whole word becomes {@link #UNKNOWN}; so does a word of
 * more than 100 characters. A sentence begins with {@link #CLASS} and ends with {@link #SEPARATOR}.
 *
 * <p>These signs are written as text in the vocabulary, but text never becomes one: "[SEP]" in a sentence is five words or
 * three, cut at its brackets. {@link BytePairEncoding} learns its pieces; those of this class come with a trained model.
 */
public final class WordPiece implements Mapping<String, int[]> {

    /** Fills a sequence up. */
    public static final String PADDING = "[PAD]";
    /** A word that cannot be cut. */
    public static final String UNKNOWN = "[UNK]";
    /** Stands first; what a classifier reads. */
    public static final String CLASS = "[CLS]";
    /** Ends each sentence. */
    public static final String SEPARATOR = "[SEP]";
    /** Stands for a token that training hides. */
    public static final String MASK = "[MASK]";

    private static final String REST = "##";
    private static final int LONGEST_WORD = 100;

    private final BertWords words;
    private final List<String> pieces;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final int longestPiece;

    private WordPiece(BertWords words, List<String> pieces) {
        this.words = words;
        this.pieces = pieces;
        for (int i = 0; i < pieces.size(); i++) {
            if (numbers.put(pieces.get(i), i) != null) {
                throw new IllegalArgumentException("The pieces must be different, got \"" + pieces.get(i) + "\" twice.");
            }
        }
        for (String sign : List.of(UNKNOWN, CLASS, SEPARATOR)) {
            if (!numbers.containsKey(sign)) {
                throw new IllegalArgumentException("The pieces must contain " + sign + ", got " + pieces.size()
                    + " pieces without it.");
            }
        }
        longestPiece = pieces.stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * With these pieces, numbered in their order.
     *
     * @throws IllegalArgumentException if a piece comes twice, or one of the signs [UNK], [CLS] and [SEP] is not among them
     */
    public static WordPiece of(BertWords words, Collection<String> pieces) {
        return new WordPiece(Requirement.given("The cut into words", words), Requirement.copied("The pieces", pieces));
    }

    /**
     * As a file {@code tokenizer.json} of Hugging Face describes it: its pieces, and whether capitals are kept.
     *
     * @throws MalformedFile if it describes another kind, or its numbers are not 0, 1, … without a gap
     */
    public static WordPiece of(Json tokenizer) {
        Json model = Requirement.given("The description", tokenizer).member("model");
        if (!model.member("type").text().equals("WordPiece")) {
            throw MalformedFile.in("The file of a tokenizer", "describes no WordPiece but " + model.member("type"));
        }
        Map<String, Json> numbered = model.member("vocab").members();
        String[] pieces = new String[numbered.size()];
        numbered.forEach((piece, number) -> {
            long at = number.whole();
            if (at < 0 || at >= pieces.length || pieces[(int) at] != null) {
                throw MalformedFile.in("The file of a tokenizer", "gives \"" + piece + "\" the number " + at
                    + ", which is another piece's or not below " + pieces.length);
            }
            pieces[(int) at] = piece;
        });
        return of(new BertWords(tokenizer.member("normalizer").member("lowercase").truth()), Arrays.asList(pieces));
    }

    /** How many numbers there are. */
    public int size() {
        return pieces.size();
    }

    /** The number of a piece, or that of {@link #UNKNOWN}. */
    public int number(String piece) {
        return numbers.getOrDefault(Requirement.given("The piece", piece), numbers.get(UNKNOWN));
    }

    /**
     * The piece of a number.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public String piece(int number) {
        Requirement.index("piece", number, pieces.size());
        return pieces.get(number);
    }

    /** The pieces of a text, without the signs around it. */
    public List<String> pieces(String text) {
        return words.apply(text).stream().flatMap(word -> cut(word).stream()).toList();
    }

    /** The pieces of one word, the longest first; only {@link #UNKNOWN} if it cannot be cut. */
    public List<String> cut(String word) {
        Requirement.given("The word", word);
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return List.of(UNKNOWN);
        }
        List<String> cut = new ArrayList<>();
        for (int start = 0; start < word.length();) {
            String piece = longest(word, start);
            if (piece == null) {
                return List.of(UNKNOWN);
            }
            cut.add(piece);
            start += piece.length() - (start == 0 ? 0 : REST.length());
        }
        return cut;
    }

    private String longest(String word, int start) {
        for (int end = Math.min(word.length(), start + longestPiece); end > start; end--) {
            String piece = (start == 0 ? "" : REST) + word.substring(start, end);
            if (numbers.containsKey(piece)) {
                return piece;
            }
        }
        return null;
    }

    /** The numbers of a text's pieces between {@link #CLASS} and {@link #SEPARATOR}. */
    @Override
    public int[] apply(String text) {
        return IntStream.concat(IntStream.of(number(CLASS)), sentence(text)).toArray();
    }

    /**
     * The numbers of two texts: the sign {@link #CLASS}, and each text with {@link #SEPARATOR} behind it. BERT's second kind of
     * position, its "token type", is 0 up to the first separator and 1 after it.
     */
    public int[] apply(String text, String second) {
        return IntStream.concat(IntStream.of(apply(text)), sentence(second)).toArray();
    }

    private IntStream sentence(String text) {
        return IntStream.concat(pieces(text).stream().mapToInt(this::number), IntStream.of(number(SEPARATOR)));
    }

    @Override
    public String name() {
        return "WordPiece";
    }
}
