package mapping.layers.normalization;

import java.util.Map;
import mapping.Requirement;
import mapping.initialization.Blueprint;
import mapping.layers.AffineLayer;
import mapping.layers.Parts;
import mapping.layers.TwoModes;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A dense layer or a convolution whose weight is divided by its greatest singular value, W / σ(W), so that the matrix stretches
 * no vector: what keeps the critic of an adversarial network from growing steep. Sections 4.2.2 and 8.2.2 (Miyato et al.,
 * 2018). σ = uᵀ W v, where u and v follow the singular vectors by power iteration, a step for each batch while training and none
 * in use; for the gradient they are constants. A convolution's weight counts as the matrix of a row for each channel that it
 * gives. PyTorch: {@code nn.utils.parametrizations.spectral_norm}, whose names the parameter and the buffers bear; the order of
 * the iteration and the 15 steps at the start are the same.
 *
 * <p>Costs three multiply-adds for each element of the weight and each batch. The weight of the layer given is what is learnt.
 */
public final class SpectralNorm extends TwoModes implements ComputedWeight {

    private static final int STEPS_AT_THE_START = 15;

    private final AffineLayer inner;
    private final int steps;
    private final double epsilon;
    private final Tensor u;
    private final Tensor v;

    /**
     * @param steps   of power iteration for each batch
     * @param epsilon the least length by which u and v are divided
     */
    public SpectralNorm(AffineLayer inner, int steps, double epsilon, RandomSource random) {
        Requirement.given("The part inside", inner);
        Requirement.atLeast("The number of steps of power iteration", steps, 1);
        Requirement.positive("The epsilon of SpectralNorm", epsilon);
        this.inner = inner;
        this.steps = steps;
        this.epsilon = epsilon;
        int rows = inner.weight().size(inner.outputAxis());
        int columns = inner.weight().numel() / rows;
        if (Blueprint.isOn()) {
            u = Tensors.shapeOnly(rows);
            v = Tensors.shapeOnly(columns);
        } else {
            u = Tensors.randn(random, rows);
            v = Tensors.randn(random, columns);
            set(u, u);
            set(v, v);
            follow(STEPS_AT_THE_START);
        }
    }

    /** A step for each batch, ε = 1e-12: PyTorch's defaults. */
    public static SpectralNorm of(AffineLayer inner, RandomSource random) {
        return new SpectralNorm(inner, 1, 1e-12, random);
    }

    /** The layer whose weight is learnt. */
    @Override
    public AffineLayer inner() {
        return inner;
    }

    /** W / σ(W); while training after the steps of a batch. */
    @Override
    public Tensor weight() {
        if (isTraining()) {
            follow(steps);
        }
        return inner.weight().div(matrix().matmul(v.copy()).mul(u.copy()).sum());
    }

    private Tensor matrix() {
        Tensor weight = inner.weight();
        int axis = inner.outputAxis();
        return (axis == 0 ? weight : weight.transpose(0, axis)).reshape(weight.size(axis), -1);
    }

    private void follow(int times) {
        NoGrad.of(() -> {
            Tensor matrix = matrix();
            for (int i = 0; i < times; i++) {
                set(u, matrix.matmul(v));
                set(v, matrix.transpose(0, 1).matmul(u));
            }
            return matrix;
        });
    }

    /** Makes {@code vector} the direction of {@code next}. */
    private void set(Tensor vector, Tensor next) {
        double length = Math.max(epsilon, Math.sqrt(next.square().sum().item()));
        float[] direction = next.div(length).data();
        vector.update(data -> System.arraycopy(direction, 0, data, 0, data.length));
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return new Parts<Tensor>().with("bias", inner.bias()).with("parametrizations.weight.original", inner.weight());
    }

    @Override
    public Map<String, Tensor> ownBuffers() {
        return new Parts<Tensor>().with("parametrizations.weight.0._u", u).with("parametrizations.weight.0._v", v);
    }
}
