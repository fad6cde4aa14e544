package mapping.layers;

import java.util.Locale;
import java.util.Map;
import mapping.Space;
import mapping.kernels.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * What the kinds of dropout share. While training, call n draws its mask from the n-th fork of the random source, and n is
 * a buffer: a model restored from a checkpoint goes on with the masks that would have come.
 */
abstract class Noise extends TwoModes {

    private final double probability;
    private final RandomSource random;
    private final Tensor calls = Tensors.zeros();

    Noise(double probability, RandomSource random) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException("The probability of dropping is at least 0 and less than 1, got "
                + probability + ".");
        }
        this.probability = probability;
        this.random = random;
    }

    /** The probability that an element is dropped. */
    public final double probability() {
        return probability;
    }

    @Override
    public final Tensor apply(Tensor x) {
        Batch.require(this, x);
        if (!isTraining() || probability == 0) {
            return x;
        }
        long call = (long) calls.item();
        calls.update(data -> data[0] = call + 1 & 0xffffff);
        return disturbed(x, random.fork(call));
    }

    /** {@code x} with its elements dropped at random. */
    abstract Tensor disturbed(Tensor x, RandomSource random);

    /** For each of n decisions, whether it is to keep. */
    final boolean[] kept(int n, RandomSource random) {
        float threshold = (float) probability;
        boolean[] kept = new boolean[n];
        for (int i = 0; i < n; i++) {
            kept[i] = random.nextFloat() >= threshold;
        }
        return kept;
    }

    /**
     * y = slope · x + summand where kept, {@code instead} where not; decision i is for elements i·each to before (i + 1)·each.
     */
    final Tensor affineWhereKept(Tensor x, boolean[] kept, int each, float slope, float summand, float instead) {
        float[] from = x.data();
        float[] y = new float[from.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = kept[i / each] ? slope * from[i] + summand : instead;
        }
        return Tensor.computed("dropout", y, x.shape(), u -> {
            float[] into = x.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += kept[i / each] ? slope * u[i] : 0;
            }
        }, x);
    }

    @Override
    public final Map<String, Tensor> ownBuffers() {
        return Map.of("calls", calls);
    }

    @Override
    public final String name() {
        return String.format(Locale.ROOT, "%s(%.3g)", getClass().getSimpleName(), probability).replaceAll("\\.?0+\\)", ")");
    }

    @Override
    public Space domain() {
        return Space.ending();
    }

    @Override
    public final Space codomain() {
        return domain();
    }

    @Override
    public final Space codomain(Space input) {
        return input.orElse(domain());
    }
}
