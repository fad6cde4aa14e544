package mapping.layers.normalization;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.kernels.Kernels;
import mapping.layers.ExampleCheck;
import mapping.layers.Parts;
import mapping.layers.SameSpace;
import mapping.tensor.Pullback;
import mapping.tensor.Tensor;

/**
 * Every vector divided by its root mean square, then a learnt scale of each element: y = w · x / √(mean(x²) + ε). Section 4.2.2
 * (Zhang and Sennrich, 2019). Layer normalization without the mean, as newer language models use it. PyTorch since 2.4:
 * {@code nn.RMSNorm}.
 *
 * @param size    of the last axis
 * @param weight  w, one for each element of the last axis, ones at first; or null
 * @param epsilon 1e-6 by default
 */
public record RmsNorm(int size, Tensor weight, double epsilon) implements SameSpace {

    public RmsNorm {
        Requirement.atLeast("The size of RmsNorm", size, 1);
        Requirement.notNegative("The epsilon of RmsNorm", epsilon);
    }

    /** Over the last axis, of this size. */
    public static RmsNorm of(int size) {
        return new RmsNorm(size, Initialization.ones().parameter(null, size), 1e-6);
    }

    /** Without scale. PyTorch: {@code elementwise_affine=False}. */
    public static RmsNorm withoutAffine(int size) {
        return new RmsNorm(size, null, 1e-6);
    }

    /** One operation; its pullback for a row is, with x̂ = x·s and g = w·u, s·(g − x̂·mean(g·x̂)). */
    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        Kernels kernels = Kernels.current();
        int width = size;
        float[] w = weight == null ? null : weight.data();
        float[] y = new float[x.numel()];
        float[] scale = new float[y.length / width];
        float[] normal = new float[width];
        for (int row = 0, at = 0; row < scale.length; row++, at += width) {
            System.arraycopy(x.data(), at, normal, 0, width);
            float s = (float) (1 / Math.sqrt(kernels.dot(normal, 0, normal, 0, width) / width + epsilon));
            scale[row] = s;
            for (int i = 0; i < normal.length; i++) {
                normal[i] *= s;
            }
            for (int i = 0; w != null && i < normal.length; i++) {
                normal[i] *= w[i];
            }
            System.arraycopy(normal, 0, y, at, width);
        }
        Pullback pullback = u -> pullback(x, scale, u);
        return w == null ? Tensor.computed("rmsNorm", y, x.shape(), pullback, x)
            : Tensor.computed("rmsNorm", y, x.shape(), pullback, x, weight);
    }

    private void pullback(Tensor x, float[] scale, float[] u) {
        int width = size;
        float[] normal = new float[width];
        float[] g = new float[width];
        float[] sum = new float[width];
        for (int row = 0, at = 0; row < scale.length; row++, at += width) {
            float s = scale[row];
            System.arraycopy(x.data(), at, normal, 0, width);
            System.arraycopy(u, at, g, 0, width);
            for (int i = 0; i < normal.length; i++) {
                normal[i] *= s;
            }
            if (weight != null) {
                addToWeight(g, normal);
            }
            if (x.needsGradient()) {
                float mean = Kernels.current().dot(g, 0, normal, 0, width) / width;
                System.arraycopy(x.gradient(), at, sum, 0, width);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += s * (g[i] - normal[i] * mean);
                }
                System.arraycopy(sum, 0, x.gradient(), at, width);
            }
        }
    }

    /** dw ← dw + g·x̂, and then g ← w·g. */
    private void addToWeight(float[] g, float[] normal) {
        float[] w = weight.data();
        float[] into = weight.gradient();
        for (int i = 0; i < g.length; i++) {
            into[i] += g[i] * normal[i];
        }
        for (int i = 0; i < g.length; i++) {
            g[i] *= w[i];
        }
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return new Parts<Tensor>().with("weight", weight);
    }

    @Override
    public String name() {
        return "RmsNorm(" + size + ")";
    }

    @Override
    public Space domain() {
        return Space.ending(size);
    }

    @Override
    public String toString() {
        return signature();
    }
}
