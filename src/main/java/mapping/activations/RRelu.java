package mapping.activations;

import java.util.Map;
import mapping.Requirement;
import mapping.layers.SameSpace;
import mapping.layers.TwoModes;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A {@link LeakyRelu} whose slope to the left is drawn anew for each element, uniformly from {@code low} to {@code high},
 * while training; when used, the slope is their mean. Section 4.2.2 (Xu et al. 2015). PyTorch: {@code nn.RReLU}, ⅛ to ⅓.
 * Call n draws from the n-th fork of the random source, and n is a buffer, so that a checkpoint keeps it.
 */
public final class RRelu extends TwoModes implements SameSpace {

    private final double low;
    private final double high;
    private final RandomSource random;
    private final Tensor calls = Tensors.zeros();

    RRelu(double low, double high, RandomSource random) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("RReLU must have low ≤ high, got " + Requirement.number(low) + " and "
                + Requirement.number(high) + ".");
        }
        this.low = low;
        this.high = high;
        this.random = random;
    }

    /** The slope to the left when used: the mean of those drawn while training. */
    public double slope() {
        return (low + high) / 2;
    }

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        if (!isTraining()) {
            return new LeakyRelu(slope()).apply(x);
        }
        long call = (long) calls.item();
        calls.update(data -> data[0] = call + 1 & 0xffffff);
        RandomSource ofThisCall = random.fork(call);
        float[] slopes = new float[x.numel()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (float) (low + (high - low) * ofThisCall.nextDouble());
        }
        return PRelu.withSlopes(x, name(), Tensor.of(slopes, x.shape()), 1);
    }

    @Override
    public Map<String, Tensor> ownBuffers() {
        return Map.of("calls", calls);
    }

    @Override
    public String name() {
        return "RReLU";
    }
}
