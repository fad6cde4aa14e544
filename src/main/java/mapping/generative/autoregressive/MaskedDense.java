package mapping.generative.autoregressive;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.Dense;
import mapping.layers.ExampleCheck;
import mapping.layers.WeightAndBias;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * x ↦ (M ⊙ W) x + b: a dense layer some of whose weights are not there. Section 8.2.3 (Germain et al., 2015). The mask is no
 * parameter; a weight that it takes away has the gradient 0 and stays as it was drawn.
 *
 * @param weight W, of shape (out, in)
 * @param bias   b, of shape (out)
 * @param mask   M, of 0 and 1, of the shape of W
 */
public record MaskedDense(Tensor weight, Tensor bias, Tensor mask) implements WeightAndBias {

    public MaskedDense {
        Requirement.given("The weight", weight);
        Requirement.given("The bias", bias);
        Requirement.given("The mask", mask);
        if (weight.dim() != 2 || weight.numel() == 0 || bias.dim() != 1 || bias.size(0) != weight.size(0)) {
            throw new IllegalArgumentException("The weight must be of shape (out, in) and the bias of shape (out), got "
                + Shape.text(weight.shape()) + " and " + Shape.text(bias.shape()) + ".");
        }
        Masks.require(mask, weight);
    }

    /** A dense layer with a mask; its parameters are shared. */
    public static MaskedDense of(Dense layer, Tensor mask) {
        Requirement.given("The layer", layer);
        return new MaskedDense(layer.weight(), layer.bias(), mask);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return x.linear(weight.mul(mask), bias);
    }

    @Override
    public String name() {
        return "MaskedDense(" + weight.size(1) + "→" + weight.size(0) + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(weight.size(1));
    }

    @Override
    public Space codomain() {
        return Space.reals(weight.size(0));
    }

    @Override
    public Space codomain(Space input) {
        return codomain();
    }

    @Override
    public long multiplyAdds(Space input) {
        return weight.numel();
    }

    @Override
    public String toString() {
        return signature();
    }
}
