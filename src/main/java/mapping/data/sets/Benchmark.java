package mapping.data.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.data.Labelled;
import mapping.data.Split;
import mapping.data.Standardization;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * One of the four small classifications that chapter 9 decides its questions on, cut into its three parts: two of pictures, one
 * of a table, one of sentences. The seed decides the cut, so that differences over seeds are over data too:
 * {@code Benchmark.all(1)} are the four with their first cut. Whatever is fitted to prepare them (means, deviations, the choice
 * of words) is fitted to the training part alone. The number of examples to learn from is a multiple of 20, so that batches of
 * 10 or 20 come out even.
 *
 * @param name       one word
 * @param classes    the number of classes
 * @param train      to learn from
 * @param validation to choose by
 * @param test       to judge by
 */
public record Benchmark(String name, int classes, Dataset train, Dataset validation, Dataset test) {

    private static final int BLOCK = 4;
    private static final int WORDS = 200;
    private static final int CLOTHES = 1_000;
    private static final int JUDGED = 2_000;

    private static final int EVEN = 20;

    public Benchmark {
        Requirement.given("The name", name);
        Requirement.given("The training part", train);
        Requirement.given("The validation part", validation);
        Requirement.given("The test part", test);
    }

    /** All four, in the order of the methods below. */
    public static List<Benchmark> all(long seed) {
        return List.of(digits(seed), clothes(seed), tumours(seed), reviews(seed));
    }

    /** The length of an example. */
    public int width() {
        return train.x().size(1);
    }

    /**
     * Handwritten digits, 64 pixels; 1,260 or more to learn from, about 257 to choose by and 257 to judge by, each part by other
     * hands ({@link Digits#forms}). There are seven cuts: seeds 1 and 8 have the same.
     */
    public static Benchmark digits(long seed) {
        Digits digits = Digits.load();
        Split split = Split.byGroups(digits.forms(), 7, (int) Math.floorMod(seed - 1, 7L));
        Dataset all = digits.dataset();
        return new Benchmark("digits", Digits.CLASSES.size(), all.select(even(split.train())), all.select(split.validation()),
            all.select(split.test()));
    }

    /**
     * Pictures of clothes (Fashion-MNIST), the means of 4 × 4 pixels, so that 49 values are left. Each of 30 cuts takes other
     * 2,000 of the pictures for training, 1,000 to learn from and 1,000 to choose by; the first 2,000 of the pictures for testing
     * judge always.
     */
    public static Benchmark clothes(long seed) {
        FashionMnist known = FashionMnist.train();
        int first = (int) Math.floorMod(seed - 1, 30L) * 2 * CLOTHES;
        return new Benchmark("clothes", FashionMnist.CLASSES.size(), shrunk(known, first, CLOTHES),
            shrunk(known, first + CLOTHES, CLOTHES), shrunk(FashionMnist.test(), 0, JUDGED));
    }

    private static Dataset shrunk(FashionMnist pictures, int first, int count) {
        int small = FashionMnist.SIDE / BLOCK;
        float[] x = new float[count * small * small];
        for (int i = 0; i < count; i++) {
            float[] pixels = pictures.image(first + i);
            for (int at = 0; at < pixels.length; at++) {
                int row = at / FashionMnist.SIDE / BLOCK;
                int column = at % FashionMnist.SIDE / BLOCK;
                x[(i * small + row) * small + column] += pixels[at] / (BLOCK * BLOCK);
            }
        }
        int[] labels = Arrays.copyOfRange(pictures.labels(), first, first + count);
        return new Dataset(Tensor.of(x, count, small * small), Tensors.labels(labels));
    }

    /** Measurements of cells from breast tumours, 30 standardized columns; 340 to learn from, 114 each for the others. */
    public static Benchmark tumours(long seed) {
        Labelled all = BreastCancer.load();
        Split split = Split.stratified(all.labels(), 0.2, 0.2, seed);
        Standardization units = Standardization.fit(all.select(even(split.train())).features());
        IntFunction<Dataset> part = i -> all.select(parts(split)[i]).map(units).dataset();
        return new Benchmark("tumours", BreastCancer.CLASSES.size(), part.apply(0), part.apply(1), part.apply(2));
    }

    /**
     * Sentences from reviews, praise or complaint: whether each of the 200 most frequent words of the training part occurs (1) or
     * does not (0); 600 to learn from, 200 each for the others. Ten sentences stand in the file twice; the cuts do not know.
     */
    public static Benchmark reviews(long seed) {
        Reviews all = Reviews.load();
        Split split = Split.stratified(all.labels(), 0.2, 0.2, seed);
        List<List<String>> words = all.sentences().stream().map(Benchmark::words).toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(even(split.train())).forEach(i -> words.get(i).forEach(word -> counts.merge(word, 1, Integer::sum)));
        List<String> frequent = new ArrayList<>(counts.keySet());
        frequent.sort((a, b) -> counts.get(a).equals(counts.get(b)) ? a.compareTo(b) : counts.get(b) - counts.get(a));
        List<String> known = frequent.subList(0, WORDS);
        IntFunction<Dataset> part = number -> {
            int[] members = parts(split)[number];
            float[] x = new float[members.length * WORDS];
            for (int i = 0; i < members.length; i++) {
                for (String word : words.get(members[i])) {
                    int column = known.indexOf(word);
                    if (column >= 0) {
                        x[i * WORDS + column] = 1;
                    }
                }
            }
            return new Dataset(Tensor.of(x, members.length, WORDS),
                Tensors.labels(IntStream.of(members).map(i -> all.labels()[i]).toArray()));
        };
        return new Benchmark("reviews", Reviews.CLASSES.size(), part.apply(0), part.apply(1), part.apply(2));
    }

    /** The words of a sentence in small letters; whatever is neither a letter nor an apostrophe parts them. */
    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^a-z']+")).filter(word -> !word.isEmpty()).toList();
    }

    private static int[][] parts(Split split) {
        return new int[][] {even(split.train()), split.validation(), split.test()};
    }

    private static int[] even(int[] members) {
        return Arrays.copyOf(members, members.length / EVEN * EVEN);
    }
}
