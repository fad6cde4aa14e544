package mapping.text.tagging;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.text.tokens.Vocabulary;

/**
 * The words of a sentence ↦ three numbers for each, section 6.2.2: of the word in small letters, of its last three letters,
 * and of
 * its shape, {@code Xx} for Paris, {@code X.X.} for U.S., {@code d-x} for 6-week, with {@code ^} before the first word. What
 * is rare
 * among the examples has the number 1; 0 is kept for padding.
 *
 * @param words   numbers of the words
 * @param endings of their endings
 * @param shapes  of their shapes
 */
public record WordFeatures(Vocabulary words, Vocabulary endings, Vocabulary shapes) implements Mapping<List<String>, int[][]> {

    /** How many numbers a word has. */
    public static final int COUNT = 3;

    private static final int LETTERS = 3;

    public WordFeatures {
        Requirement.given("The words", words);
        Requirement.given("The endings", endings);
        Requirement.given("The shapes", shapes);
    }

    /** Gives a number to each word, ending and shape that the examples have at least {@code least} times. */
    public static WordFeatures fit(List<List<String>> sentences, int least) {
        List<List<String>> all = Requirement.copied("The sentences", sentences).stream()
            .map(sentence -> Requirement.copied("The words of a sentence", sentence)).toList();
        return new WordFeatures(
            Vocabulary.fit(all.stream().map(sentence -> sentence.stream().map(WordFeatures::small).toList()).toList(), least),
            Vocabulary.fit(all.stream().map(sentence -> sentence.stream().map(WordFeatures::ending).toList()).toList(), least),
            Vocabulary.fit(all.stream().map(sentence -> IntStream.range(0, sentence.size())
                .mapToObj(i -> shape(sentence.get(i), i)).toList()).toList(), least));
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String ending(String word) {
        return small(word.substring(Math.max(0, word.length() - LETTERS)));
    }

    /** Runs of alike characters become one: {@code X} for capitals, {@code x} for small letters, {@code d} for digits. */
    static String shape(String word, int place) {
        StringBuilder shape = new StringBuilder(place == 0 ? "^" : "");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            if (shape.length() == 0 || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    /** How many numbers each of the three can have. */
    public int[] sizes() {
        return new int[] {words.size(), endings.size(), shapes.size()};
    }

    /** For each word the numbers of word, ending and shape. */
    @Override
    public int[][] apply(List<String> sentence) {
        List<String> all = Requirement.copied("The words", sentence);
        return IntStream.range(0, all.size()).mapToObj(i -> new int[] {words.number(small(all.get(i))),
            endings.number(ending(all.get(i))), shapes.number(shape(all.get(i), i))}).toArray(int[][]::new);
    }

    /**
     * Sentences side by side, (sentences, times, 3), with 0 behind their ends.
     *
     * @param times at least the length of the longest
     */
    public Tensor batch(List<List<String>> sentences, int times) {
        List<List<String>> all = Requirement.copied("The sentences", sentences);
        Requirement.atLeast("The number of sentences", all.size(), 1);
        int longest = all.stream().mapToInt(sentence -> Requirement.copied("The words", sentence).size()).max().getAsInt();
        Requirement.between("The number of times", times, Math.max(1, longest), 100_000);
        float[] numbers = new float[Math.multiplyExact(Math.multiplyExact(all.size(), times), COUNT)];
        for (int n = 0; n < all.size(); n++) {
            int[][] own = apply(all.get(n));
            for (int t = 0; t < own.length; t++) {
                for (int k = 0; k < COUNT; k++) {
                    numbers[(n * times + t) * COUNT + k] = own[t][k];
                }
            }
        }
        return Tensor.of(numbers, all.size(), times, COUNT);
    }

    @Override
    public String name() {
        return "word features";
    }
}
