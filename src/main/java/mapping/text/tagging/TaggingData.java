package mapping.text.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** The tags of highest score that a model gives to sentences, 100 at a time; put the model in {@code eval()} mode first. */
    public static List<int[]> tags(Layer model, WordFeatures features, List<List<String>> sentences) {
        Requirement.given("The model", model);
        Requirement.given("The features", features);
        List<List<String>> all = Requirement.copied("The sentences", sentences);
        List<int[]> tags = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<List<String>> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            int times = some.stream().mapToInt(List::size).max().getAsInt();
            Tensor x = features.batch(some, times);
            Tensor scores = NoGrad.of(() -> model.apply(x));
            tags.addAll(List.of(Lattice.of(scores, LstmReader.lengths(x)).best()));
        }
        return tags;
    }
}
