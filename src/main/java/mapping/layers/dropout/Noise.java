package mapping.layers.dropout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.SameSpace;
import mapping.layers.TwoModes;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * What the kinds of dropout share. While training, call n draws its mask from the n-th fork of a random source of the layer's
 * own. Seed and n are a buffer, so that a model restored from a checkpoint goes on with the masks that would have come.
 */
abstract class Noise extends TwoModes implements SameSpace {

    private final double probability;
    /** n, and the seed in two parts of 24 bits, which a float holds exactly. */
    private final Tensor noise;

    Noise(double probability, RandomSource random) {
        Requirement.given("The source of random numbers", random);
        Requirement.decay("The probability of dropping", probability);
        this.probability = probability;
        this.noise = Tensor.vector(0, random.nextInt(1 << 24), random.nextInt(1 << 24));
    }

    /** The probability that an element is dropped. */
    public final double probability() {
        return probability;
    }

    @Override
    public final Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        if (!isTraining() || probability == 0) {
            return x;
        }
        long call = (long) noise.get(0);
        long seed = ((long) noise.get(1) << 24) + (long) noise.get(2);
        noise.update(data -> data[0] = call + 1 & 0xffffff);
        return masked(x, kept(x.numel(), run(x), RandomSource.of(seed).fork(call)));
    }

    /** How many masks have been drawn so far. */
    final int calls() {
        return (int) noise.get(0);
    }

    /** Goes on as after that many masks. */
    final void calls(int count) {
        noise.update(data -> data[0] = count);
    }

    /** What becomes of x with this mask: 1 for what is kept, 0 for what is dropped. */
    abstract Tensor masked(Tensor x, float[] kept);

    /** How many elements in a row are kept or dropped together. */
    int run(Tensor x) {
        return 1;
    }

    /** 1 for what is to keep, 0 for what is to drop; one decision holds for {@code run} elements in a row. */
    private float[] kept(int size, int run, RandomSource random) {
        int threshold = (int) Math.ceil(probability * (1 << 24));
        float[] kept = new float[size];
        for (int from = 0; from < size; from += run) {
            int drawn = (int) (random.nextLong() >>> 40);
            int keep = threshold - 1 - drawn >>> 31;    // 1 if drawn ≥ threshold, without a branch, which would be mispredicted
            for (int i = from; i < from + run; i++) {
                kept[i] = keep;
            }
        }
        return kept;
    }

    /** slope · x + summand where kept is 1, {@code instead} where it is 0. */
    final Tensor affineWhereKept(Tensor x, float[] kept, float slope, float summand, float instead) {
        float[] from = x.data();
        float[] y = new float[from.length];
        float difference = summand - instead;
        for (int i = 0; i < y.length; i++) {
            y[i] = kept[i] * (slope * from[i] + difference) + instead;
        }
        return Tensor.computed("dropout", y, x.shape(), u -> {
            float[] into = x.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += kept[i] * slope * u[i];
            }
        }, x);
    }

    @Override
    public final Map<String, Tensor> ownBuffers() {
        return Map.of("noise", noise);
    }

    @Override
    public final String name() {
        String digits = new BigDecimal(probability, new MathContext(3)).stripTrailingZeros().toPlainString();
        return getClass().getSimpleName() + "(" + digits + ")";
    }

    @Override
    public Space domain() {
        return Space.ending();
    }
}
