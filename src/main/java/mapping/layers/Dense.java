package mapping.layers;

import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Space;
import mapping.kernels.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The affine mapping x ↦ W x + b from ℝⁱⁿ to ℝᵒᵘᵗ, on the last axis. Section 2.2. Costs in · out multiply-adds for each
 * example. PyTorch: {@code nn.Linear}, whose initialisation is the default here.
 *
 * @param weight W, of shape (out, in)
 * @param bias   b, of shape (out), or null for a linear mapping
 */
public record Dense(Tensor weight, Tensor bias) implements Layer {

    /** W and b uniform between −1/√in and 1/√in. */
    public static Dense of(int in, int out, RandomSource random) {
        return new Dense(uniform(in, random, out, in), uniform(in, random, out));
    }

    /** Without b. */
    public static Dense withoutBias(int in, int out, RandomSource random) {
        return new Dense(uniform(in, random, out, in), null);
    }

    private static Tensor uniform(int in, RandomSource random, int... shape) {
        float bound = (float) (1 / Math.sqrt(in));
        Tensor tensor = Tensors.rand(random, shape);
        tensor.update(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = bound * (2 * data[i] - 1);
            }
        });
        return tensor.requiresGrad();
    }

    @Override
    public Tensor apply(Tensor x) {
        return x.linear(weight, bias);
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        Map<String, Tensor> own = new LinkedHashMap<>();
        own.put("weight", weight);
        if (bias != null) {
            own.put("bias", bias);
        }
        return own;
    }

    public int in() {
        return weight.size(1);
    }

    public int out() {
        return weight.size(0);
    }

    @Override
    public String name() {
        return "Dense(" + in() + "→" + out() + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(in());
    }

    @Override
    public Space codomain() {
        return Space.reals(out());
    }

    @Override
    public String toString() {
        return signature();
    }
}
