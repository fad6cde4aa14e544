package mapping.regularization;

import java.util.Map;
import mapping.Differentiable;
import mapping.Linearization;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.SameSpace;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The mapping x ↦ ∇ₓ D(x) of a model D, one gradient for each example, as a network with the same parameters: its layers are the
 * pullbacks of D's in reverse, Wᵀ in the place of W. So it has a gradient in turn, by the parameters and by x, without an engine
 * that differentiates its own backward passes: ordinary {@link Tensor#backward} gives the gradient of a cost that holds ∇ₓ D.
 * Of a model with several outputs it is the gradient of their sum. Section 8.2.2 ({@link GradientPenalty}); its pullback is the
 * product of the Hessian with a vector. PyTorch: {@code autograd.grad(D(x).sum(), x, create_graph=True)}, for any model.
 *
 * <p>Costs as much as a forward and a backward pass of D. ReLU and LeakyReLU have slope 0 of the slope, everywhere.
 */
public final class InputGradient implements SameSpace {

    private final Layer model;
    private final Differentiable<Tensor, Tensor> recorded;

    private InputGradient(Layer model) {
        this.model = Requirement.given("The model", model);
        recorded = RecordedPullback.of(model);
    }

    /**
     * @param model of Dense, Conv1d, Conv2d, Flatten, Reshape, Sequential, Residual, ReLU, LeakyReLU, Softplus, Tanh, Sigmoid
     * @throws IllegalArgumentException if a layer is of another kind; names it
     */
    public static InputGradient of(Layer model) {
        return new InputGradient(model);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(model, x);
        Linearization<Tensor, Tensor> at = recorded.at(x);
        return at.pullback().apply(Tensors.ones(at.value().shape()));
    }

    @Override
    public Map<String, Layer> children() {
        return Map.of("model", model);
    }

    @Override
    public String name() {
        return "InputGradient(" + model.name() + ")";
    }

    @Override
    public Space domain() {
        return model.domain();
    }

    @Override
    public long multiplyAdds(Space input) {
        return 2 * model.multiplyAdds(input);
    }

    @Override
    public String toString() {
        return signature();
    }
}
