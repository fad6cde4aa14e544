package mapping.activations;

import java.util.Map;
import mapping.Requirement;
import mapping.layers.SameSpace;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A {@link LeakyRelu} whose slope to the left is learnt, one for all or one for each channel (axis 1). Section 4.2.2
 * (He et al. 2015). PyTorch: {@code nn.PReLU}; slopes start at 0.25.
 *
 * @param weight the slopes, a vector
 */
public record PRelu(Tensor weight) implements SameSpace {

    /** One slope for each of {@code channels} channels. */
    public static PRelu of(int channels) {
        return new PRelu(Tensors.full(0.25, channels).requiresGrad());
    }

    public PRelu {
        Requirement.given("The weight", weight);
        if (weight.dim() != 1) {
            throw new IllegalArgumentException("PReLU must have a vector of slopes, got " + weight.dim() + " axes.");
        }
    }

    /** x where it is positive, w · x elsewhere. */
    @Override
    public Tensor apply(Tensor x) {
        int slopes = weight.numel();
        if (slopes > 1 && (x.dim() < 2 || x.size(1) != slopes)) {
            throw new IllegalArgumentException(
                "PReLU with " + slopes + " slopes must be given as many channels along axis 1, got "
                + (x.dim() < 2 ? "a tensor without that axis." : x.size(1) + "."));
        }
        return withSlopes(x, name(), weight, slopes == 1 ? 1 : Math.max(1, x.numel() / Math.max(1, x.size(0) * slopes)));
    }

    /** The slopes follow each other, each for {@code run} neighbouring elements, and begin again when all have had their turn. */
    static Tensor withSlopes(Tensor a, String name, Tensor slopes, int run) {
        Requirement.given("The first operand", a);
        float[] x = a.data();
        float[] w = slopes.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] > 0 ? x[i] : w[i / run % w.length] * x[i];
        }
        return Tensor.computed(name, y, a.shape(), u -> {
            if (a.needsGradient()) {
                float[] into = a.gradient();
                for (int i = 0; i < into.length; i++) {
                    into[i] += x[i] > 0 ? u[i] : w[i / run % w.length] * u[i];
                }
            }
            if (slopes.needsGradient()) {
                double[] sums = new double[w.length];
                for (int i = 0; i < x.length; i++) {
                    sums[i / run % w.length] += x[i] > 0 ? 0 : x[i] * u[i];
                }
                float[] into = slopes.gradient();
                for (int i = 0; i < into.length; i++) {
                    into[i] += (float) sums[i];
                }
            }
        }, a, slopes);
    }

    /** What is applied to a channel now. */
    public LeakyRelu channel(int number) {
        return new LeakyRelu(weight.get(number));
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return Map.of("weight", weight);
    }

    @Override
    public String name() {
        return "PReLU(" + weight.numel() + ")";
    }
}
