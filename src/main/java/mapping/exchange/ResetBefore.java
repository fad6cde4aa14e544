package mapping.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import mapping.layers.Layer;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A gated recurrent unit whose reset gate acts before the matrix, as in the paper (Cho et al., 2014) and in Keras with
 * {@code reset_after=False}: z, r = σ(W x + U h + b), n = tanh(W x + U (r·h) + b), h′ = z·h + (1 − z)·n. Section 7.1.3. The gates
 * lie in the weights in the order z, r, n, and the weights as Keras has them: (in, 3·units) and (units, 3·units). Another mapping
 * than {@link mapping.layers.recurrent.Gru}, which is PyTorch's: in general no weights make one of the other
 * (with a single unit they can).
 */
final class ResetBefore implements Layer {

    private final Tensor kernel;
    private final Tensor recurrent;
    private final Tensor bias;
    private final int units;

    /** @param bias or null */
    ResetBefore(Tensor kernel, Tensor recurrent, Tensor bias) {
        this.units = recurrent.size(0);
        this.kernel = kernel.requiresGrad();
        this.recurrent = recurrent.requiresGrad();
        this.bias = bias == null ? null : bias.requiresGrad();
    }

    @Override
    public Tensor apply(Tensor x) {
        Tensor input = bias == null ? x.matmul(kernel) : x.matmul(kernel).add(bias);
        Tensor hidden = Tensors.zeros(x.size(0), units);
        Tensor[] all = new Tensor[x.size(1)];
        for (int t = 0; t < all.length; t++) {
            Tensor now = input.select(1, t);
            Tensor gates = now.slice(1, 0, 2 * units).add(hidden.matmul(recurrent.slice(1, 0, 2 * units))).sigmoid();
            Tensor z = gates.slice(1, 0, units);
            Tensor reset = gates.slice(1, units, 2 * units).mul(hidden);
            Tensor n = now.slice(1, 2 * units, 3 * units).add(reset.matmul(recurrent.slice(1, 2 * units, 3 * units))).tanh();
            hidden = n.add(z.mul(hidden.sub(n)));
            all[t] = hidden;
        }
        return Tensors.stack(1, all);
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        parameters.put("kernel", kernel);
        parameters.put("recurrent_kernel", recurrent);
        if (bias != null) {
            parameters.put("bias", bias);
        }
        return parameters;
    }

    @Override
    public String name() {
        return "GRU(" + kernel.size(0) + "→" + units + ", reset before)";
    }

    @Override
    public String toString() {
        return signature();
    }
}
