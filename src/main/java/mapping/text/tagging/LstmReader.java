package mapping.text.tagging;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Embedding;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.layers.recurrent.Lstm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Features of words ↦ what two LSTMs know at each word, one that comes from the left and one from the right:
 * (times, features) ↦ (times, 2 · units), section 6.2.2 (Graves and Schmidhuber, 2005; for tagging Huang, Xu and Yu, 2015).
 * Each
 * feature has a table of vectors; those of a word stand side by side. Feature numbers are whole; where the first one is 0 is
 * padding ({@code Vocabulary.PADDING}), which stands behind the words. The outputs there are 0, and the number of paddings
 * changes no other bit.
 *
 * @param tables one for each feature
 * @param lstm   of both directions
 */
public record LstmReader(List<Embedding> tables, Lstm lstm) implements Layer {

    private static final double DEVIATION = 0.3;

    public LstmReader {
        tables = Requirement.copied("The tables", tables);
        Requirement.given("The LSTM", lstm);
        Requirement.atLeast("The number of features", tables.size(), 1);
    }

    /**
     * Draws the weights.
     *
     * @param sizes  of each feature how many numbers it can have
     * @param widths of each feature how long its vectors are
     * @param units  of each direction
     */
    public static LstmReader of(int[] sizes, int[] widths, int units, RandomSource random) {
        Requirement.given("The sizes", sizes);
        Requirement.given("The random source", random);
        Requirement.asMany("widths", Requirement.given("The widths", widths).length, "features", sizes.length);
        List<Embedding> tables = IntStream.range(0, sizes.length).mapToObj(k -> {
            Requirement.between("The numbers of a feature", sizes[k], 1, 1_000_000);
            Requirement.between("The width of a vector", widths[k], 1, 1_000);
            return Embedding.of(sizes[k], widths[k], random).padding(0);
        }).toList();
        tables.forEach(table -> table.weight().update(numbers -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] *= (float) DEVIATION;
            }
        }));
        return new LstmReader(tables, Lstm.bidirectional(IntStream.of(widths).sum(), units, 1, random));
    }

    @Override
    public Tensor apply(Tensor features) {
        ExampleCheck.require(this, features);
        int[] lengths = lengths(features);
        int longest = IntStream.of(lengths).max().getAsInt();
        Tensor words = features.slice(1, 0, longest);
        Tensor vectors = Tensors.concat(2, IntStream.range(0, tables.size())
            .mapToObj(k -> tables.get(k).apply(words.select(2, k))).toArray(Tensor[]::new));
        Tensor read = lstm.run(vectors, lstm.start(lengths.length), lengths).y();
        return Tensors.pad(read, 1, 0, features.size(1) - longest, 0);
    }

    /** How many words each sentence of (batch, times, features) has: the times before the first 0. */
    public static int[] lengths(Tensor features) {
        Requirement.given("The features", features);
        Requirement.asMany("axes of features", features.dim(), "batch, times and features", 3);
        int[] lengths = new int[features.size(0)];
        int width = features.size(2);
        int row = features.size(1) * width;
        for (int n = 0; n < lengths.length; n++) {
            while (lengths[n] < features.size(1) && features.data()[n * row + lengths[n] * width] != 0) {
                lengths[n]++;
            }
        }
        return lengths;
    }

    @Override
    public Map<String, Layer> children() {
        Parts<Layer> parts = new Parts<>();
        for (int k = 0; k < tables.size(); k++) {
            parts.with("table" + k, tables.get(k));
        }
        return parts.with("lstm", lstm);
    }

    @Override
    public String name() {
        return "LstmReader(" + tables.size() + "→" + lstm.codomain() + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, tables.size());
    }

    @Override
    public Space codomain() {
        return lstm.codomain();
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> {
            Space.Reals read = (Space.Reals) codomain();
            return new int[] {sizes[0], read.sizes().get(1)};
        });
    }

    @Override
    public String toString() {
        return signature();
    }
}
