package mapping.layers;

import java.util.Map;
import mapping.Space;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * Every vector divided by its root mean square, then a learnt scale of each element: y = w · x / √(mean(x²) + ε). Section 4.2.2
 * (Zhang and Sennrich, 2019). Layer normalization without the mean, as newer language models use it. PyTorch since 2.4:
 * {@code nn.RMSNorm}.
 *
 * @param weight  w, one for each element of the last axis; ones at first
 * @param epsilon 1e-6 by default
 */
public record RmsNorm(Tensor weight, double epsilon) implements Layer {

    /** Over the last axis, of this size. */
    public static RmsNorm of(int size) {
        return new RmsNorm(Initialization.ones().parameter(null, size), 1e-6);
    }

    /** One operation; its pullback for a row is, with x̂ = x·s and g = w·u, s·(g − x̂·mean(g·x̂)). */
    @Override
    public Tensor apply(Tensor x) {
        Batch.require(this, x);
        Kernels kernels = Kernels.current();
        int width = weight.numel();
        float[] from = x.data();
        float[] w = weight.data();
        float[] y = new float[from.length];
        float[] scale = new float[y.length / width];
        for (int row = 0, at = 0; row < scale.length; row++, at += width) {
            float s = (float) (1 / Math.sqrt(kernels.dot(from, at, from, at, width) / width + epsilon));
            scale[row] = s;
            for (int i = 0; i < width; i++) {
                y[at + i] = from[at + i] * s * w[i];
            }
        }
        return Tensor.computed("rmsNorm", y, x.shape(), u -> pullback(x, scale, u), x, weight);
    }

    private void pullback(Tensor x, float[] scale, float[] u) {
        int width = weight.numel();
        float[] from = x.data();
        float[] w = weight.data();
        float[] weightInto = weight.gradient();
        float[] into = x.needsGradient() ? x.gradient() : null;
        float[] normal = new float[width];
        float[] g = new float[width];
        for (int row = 0, at = 0; row < scale.length; row++, at += width) {
            for (int i = 0; i < width; i++) {
                normal[i] = from[at + i] * scale[row];
                g[i] = u[at + i] * w[i];
                weightInto[i] += u[at + i] * normal[i];
            }
            if (into != null) {
                float mean = Kernels.current().dot(g, 0, normal, 0, width) / width;
                for (int i = 0; i < width; i++) {
                    into[at + i] += scale[row] * (g[i] - normal[i] * mean);
                }
            }
        }
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return Map.of("weight", weight);
    }

    @Override
    public String name() {
        return "RmsNorm(" + weight.numel() + ")";
    }

    @Override
    public Space domain() {
        return Space.ending(weight.numel());
    }

    @Override
    public Space codomain() {
        return domain();
    }

    @Override
    public Space codomain(Space input) {
        return input.orElse(domain());
    }

    @Override
    public String toString() {
        return signature();
    }
}
