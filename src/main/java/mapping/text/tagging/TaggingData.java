package mapping.text.tagging;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.layers.Layer;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/**
 * Sentences as the tensors that a tagger learns from, and the tags that it gives; section 6.2.2. x is
 * (sentences, times, features), y (sentences, times) with −1 behind the ends.
 */
public final class TaggingData {

    private static final int AT_ONCE = 100;

    private TaggingData() {
    }

    /** @param times at least the length of the longest sentence */
    public static Dataset of(List<Sentence> sentences, WordFeatures features, TagSet tags, int times) {
        List<Sentence> all = Requirement.copied("The sentences", sentences);
        Requirement.given("The tags", tags);
        Tensor x = Requirement.given("The features", features).batch(all.stream().map(Sentence::words).toList(), times);
        float[] y = new float[all.size() * times];
        Arrays.fill(y, CrfLoss.PADDING);
        for (int n = 0; n < all.size(); n++) {
            int[] own = tags.apply(all.get(n));
            for (int t = 0; t < own.length; t++) {
                y[n * times + t] = own[t];
            }
        }
        return new Dataset(x, Tensor.of(y, all.size(), times));
    }

    /**
     * The tags of highest score that a model gives to sentences; put the model in {@code eval()} mode first. Sentences of similar
     * length are read together, 100 at a time, which spares padding and changes no bit.
     */
    public static List<int[]> tags(Layer model, WordFeatures features, List<List<String>> sentences) {
        Requirement.given("The model", model);
        Requirement.given("The features", features);
        List<List<String>> all = Requirement.copied("The sentences", sentences);
        List<Integer> byLength = IntStream.range(0, all.size()).boxed()
            .sorted(Comparator.comparingInt(n -> all.get(n).size())).toList();
        int[][] tags = new int[all.size()][];
        for (int from = 0; from < tags.length; from += AT_ONCE) {
            List<Integer> some = byLength.subList(from, Math.min(tags.length, from + AT_ONCE));
            Tensor x = features.batch(some.stream().map(all::get).toList(), all.get(some.get(some.size() - 1)).size());
            Tensor scores = NoGrad.of(() -> model.apply(x));
            int[][] best = Lattice.of(scores, LstmReader.lengths(x)).best();
            for (int k = 0; k < best.length; k++) {
                tags[some.get(k)] = best[k];
            }
        }
        return List.of(tags);
    }
}
