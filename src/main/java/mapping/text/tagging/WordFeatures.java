package mapping.text.tagging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * The words of a sentence ↦ three numbers for each, section 6.2.2: of the word in small letters, of its last three letters, and of its
 * shape, {@code Xx} for Paris, {@code X.} for U.S., {@code d-x} for 6-week, with {@code ^} before the first word. What is rare
 * among the examples has the number 1; 0 is kept for padding.
 *
 * @param words   of which each has a number, from 2 on, in alphabetical order
 * @param endings likewise
 * @param shapes  likewise
 */
public record WordFeatures(List<String> words, List<String> endings, List<String> shapes) implements Mapping<List<String>, int[][]> {

    /** How many numbers a word has. */
    public static final int COUNT = 3;
    /** The number of what has none of its own. */
    public static final int UNKNOWN = 1;

    private static final int LETTERS = 3;

    public WordFeatures {
        words = Requirement.copied("The words", words).stream().sorted().distinct().toList();
        endings = Requirement.copied("The endings", endings).stream().sorted().distinct().toList();
        shapes = Requirement.copied("The shapes", shapes).stream().sorted().distinct().toList();
    }

    /** Gives a number to each word, ending and shape that the examples have at least {@code least} times. */
    public static WordFeatures fit(List<List<String>> sentences, int least) {
        Requirement.atLeast("The least count", least, 1);
        List<List<String>> all = Requirement.copied("The sentences", sentences);
        return new WordFeatures(frequent(all, (sentence, i) -> small(sentence.get(i)), least),
            frequent(all, (sentence, i) -> ending(sentence.get(i)), least),
            frequent(all, (sentence, i) -> shape(sentence.get(i), i), least));
    }

    private static List<String> frequent(List<List<String>> sentences, BiFunction<List<String>, Integer, String> feature,
            int least) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<String> sentence : sentences) {
            Requirement.copied("The words of a sentence", sentence);
            for (int i = 0; i < sentence.size(); i++) {
                counts.merge(feature.apply(sentence, i), 1, Integer::sum);
            }
        }
        List<String> frequent = new ArrayList<>(counts.keySet());
        frequent.removeIf(each -> counts.get(each) < least);
        return frequent;
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

    /** How many numbers each of the three can have, with 0 and 1. */
    public int[] sizes() {
        return new int[] {words.size() + 2, endings.size() + 2, shapes.size() + 2};
    }

    /** For each word the numbers of word, ending and shape. */
    @Override
    public int[][] apply(List<String> sentence) {
        List<String> all = Requirement.copied("The words", sentence);
        int[][] numbers = new int[all.size()][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = new int[] {number(words, small(all.get(i))), number(endings, ending(all.get(i))),
                number(shapes, shape(all.get(i), i))};
        }
        return numbers;
    }

    private static int number(List<String> sorted, String feature) {
        int at = Collections.binarySearch(sorted, feature, Comparator.naturalOrder());
        return at < 0 ? UNKNOWN : at + 2;
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
