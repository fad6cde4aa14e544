package mapping.layers.normalization;

import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.ExampleCheck;
import mapping.layers.SameSpace;
import mapping.layers.Sizes;
import mapping.layers.WeightAndBias;
import mapping.tensor.Tensor;

/**
 * Every vector (or array of the last axes) to mean 0 and variance 1, then a learnt scale and shift of each element:
 * y = w · (x − mean) / √(variance + ε) + b. Section 4.2.2 (Ba, Kiros and Hinton, 2016). Each example by itself, hence the same
 * in training and in use, for any batch. Costs a few operations for each element. PyTorch: {@code nn.LayerNorm}.
 *
 * @param weight  w, of the shape of what is normalized; ones at first
 * @param bias    b, likewise; zeros at first
 * @param epsilon 1e-5 by default, as in PyTorch
 */
public record LayerNorm(Tensor weight, Tensor bias, double epsilon) implements SameSpace, WeightAndBias {

    /** Over the last axes, of these sizes. */
    public static LayerNorm of(int... sizes) {
        return new LayerNorm(Initialization.ones().parameter(null, sizes), Initialization.zeros().parameter(null, sizes), 1e-5);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return RowNormalization.of("layerNorm", x, weight.numel(), 1, weight, bias, epsilon);
    }

    @Override
    public String name() {
        return "LayerNorm(" + Sizes.text(weight.shape()) + ")";
    }

    @Override
    public Space domain() {
        return Space.ending(weight.shape());
    }

    @Override
    public String toString() {
        return signature();
    }
}
