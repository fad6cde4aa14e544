package mapping.text.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Skip-gram with negative sampling (Mikolov, Sutskever, Chen, Corrado and Dean, 2013), section 6.2.1: texts ↦ a vector for each
 * word, such that words with the same neighbours get near vectors. For every word w and every neighbour c the loss
 * −log σ(⟨v, u⟩) − Σ log σ(−⟨v, u′⟩) goes down, with v of w, u of c, and the u′ of some words drawn at random. No label is
 * needed. One step costs 2 · (negatives + 1) · dimension multiply-adds for each pair.
 *
 * @param dimension    of the vectors
 * @param window       how far away a neighbour may be; for each word drawn anew from 1 to this
 * @param negatives    noise words for each pair, drawn in proportion to count^¾
 * @param threshold    t of {@link CountWeights#kept}
 * @param learningRate at the start; it falls to 0 on a straight line
 * @param epochs       walks over all texts
 * @param least        words with fewer occurrences are left out
 */
public record SkipGram(int dimension, int window, int negatives, double threshold, double learningRate, int epochs, int least) {

    private static final int NOISE_TABLE = 100_000;

    public SkipGram {
        Requirement.atLeast("The dimension", dimension, 1);
        Requirement.atLeast("The window", window, 1);
        Requirement.atLeast("The number of negatives", negatives, 1);
        Requirement.positive("The threshold", threshold);
        Requirement.learningRate(learningRate);
        Requirement.atLeast("The number of epochs", epochs, 1);
        Requirement.atLeast("The least number of occurrences", least, 1);
    }

    /**
     * Learns the vectors; the same seed gives the same bits.
     *
     * @param texts each as its words
     * @throws IllegalArgumentException if no word stands in the texts often enough
     */
    public WordVectors fit(List<List<String>> texts, long seed) {
        BagOfWords all = BagOfWords.fit(texts, 1);
        int[] every = counts(texts, all);
        BagOfWords bag = new BagOfWords(all.vocabulary().stream().filter(word -> every[all.place(word)] >= least).toList());
        Requirement.atLeast("The number of words that occur " + least + " times or more", bag.vocabulary().size(), 1);
        int[] counts = counts(texts, bag);
        double total = Arrays.stream(counts).asLongStream().sum();
        double[] kept = Arrays.stream(counts).mapToDouble(count -> CountWeights.kept(count / total, threshold)).toArray();
        int[] noise = noise(counts);
        RandomSource random = RandomSource.of(seed);
        double[][] v = new double[counts.length][dimension];
        double[][] u = new double[counts.length][dimension];
        for (double[] row : v) {
            Arrays.setAll(row, j -> (random.nextDouble() - 0.5) / dimension);
        }
        int[][] numbers = texts.stream().map(text -> text.stream().mapToInt(bag::place).filter(j -> j >= 0).toArray())
            .toArray(int[][]::new);
        for (int walk = 0; walk < epochs * numbers.length; walk++) {
            int[] text = Arrays.stream(numbers[walk % numbers.length]).filter(j -> random.nextDouble() < kept[j]).toArray();
            double rate = learningRate * (1 - walk / (double) (epochs * numbers.length));
            for (int i = 0; i < text.length; i++) {
                int reach = 1 + random.nextInt(window);
                for (int k = Math.max(0, i - reach); k <= Math.min(text.length - 1, i + reach); k++) {
                    if (k != i) {
                        pair(v[text[i]], u, text[k], noise, rate, random);
                    }
                }
            }
        }
        return new WordVectors(bag, v);
    }

    private static int[] counts(List<List<String>> texts, BagOfWords bag) {
        int[] counts = new int[bag.vocabulary().size()];
        for (List<String> text : texts) {
            text.stream().mapToInt(bag::place).filter(j -> j >= 0).forEach(j -> counts[j]++);
        }
        return counts;
    }

    /** Numbers of words, each as often as its share of the noise. */
    private static int[] noise(int[] counts) {
        double[] weights = Arrays.stream(counts).mapToDouble(CountWeights::noise).toArray();
        double sum = Arrays.stream(weights).sum();
        List<Integer> table = new ArrayList<>();
        double reached = 0;
        for (int j = 0; j < weights.length; j++) {
            reached += weights[j] / sum * NOISE_TABLE;
            while (table.size() < reached - 0.5) {
                table.add(j);
            }
        }
        return table.stream().mapToInt(Integer::intValue).toArray();
    }

    private void pair(double[] v, double[][] u, int neighbour, int[] noise, double rate, RandomSource random) {
        double[] change = new double[dimension];
        step(v, u[neighbour], 1, rate, change);
        for (int k = 0; k < negatives; k++) {
            int other = noise[random.nextInt(noise.length)];
            if (other != neighbour) {
                step(v, u[other], 0, rate, change);
            }
        }
        for (int j = 0; j < dimension; j++) {
            v[j] += change[j];
        }
    }

    /** One step of u down −log σ(±⟨v, u⟩), + for label 1; that of v is added to {@code change}. */
    static void step(double[] v, double[] u, int label, double rate, double[] change) {
        double z = 0;
        for (int j = 0; j < v.length; j++) {
            z += v[j] * u[j];
        }
        double pull = rate * (label - 1 / (1 + StrictMath.exp(-z)));
        for (int j = 0; j < v.length; j++) {
            change[j] += pull * u[j];
            u[j] += pull * v[j];
        }
    }
}
