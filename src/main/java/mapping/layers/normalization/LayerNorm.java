package mapping.layers.normalization;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.ExampleCheck;
import mapping.layers.SameSpace;
import mapping.layers.Sizes;
import mapping.layers.WeightAndBias;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Every vector (or array of the last axes) to mean 0 and variance 1, then a learnt scale and shift of each element:
 * y = w · (x − mean) / √(variance + ε) + b. Section 4.2.2 (Ba, Kiros and Hinton, 2016). Each example by itself, hence the same
 * in training and in use, for any batch. Costs a few operations for each element. PyTorch: {@code nn.LayerNorm}.
 *
 * @param sizes   of the axes that are normalized together, the last ones
 * @param weight  w, of these sizes, ones at first; or null
 * @param bias    b, likewise, zeros at first; null with the weight
 * @param epsilon 1e-5 by default, as in PyTorch
 */
public record LayerNorm(List<Integer> sizes, Tensor weight, Tensor bias, double epsilon) implements SameSpace, WeightAndBias {

    public LayerNorm {
        sizes = Requirement.copied("The sizes that LayerNorm normalizes", sizes);
        Requirement.atLeast("The number of axes that LayerNorm normalizes", sizes.size(), 1);
        Requirement.atLeast("The number of elements that LayerNorm normalizes", Shape.numel(array(sizes)), 1);
        Requirement.notNegative("The epsilon of LayerNorm", epsilon);
    }

    /** Over the last axes, of these sizes. */
    public static LayerNorm of(int... sizes) {
        return new LayerNorm(list(sizes), Initialization.ones().parameter(null, sizes),
            Initialization.zeros().parameter(null, sizes), 1e-5);
    }

    /** Without scale and shift. PyTorch: {@code elementwise_affine=False}. */
    public static LayerNorm withoutAffine(int... sizes) {
        return new LayerNorm(list(sizes), null, null, 1e-5);
    }

    private static List<Integer> list(int... sizes) {
        Requirement.given("The sizes", sizes);
        return Arrays.stream(sizes).boxed().toList();
    }

    private static int[] array(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return RowNormalization.of("layerNorm", x, Shape.numel(array(sizes)), 1, weight, bias, epsilon);
    }

    @Override
    public String name() {
        return "LayerNorm(" + Sizes.text(array(sizes)) + ")";
    }

    @Override
    public Space domain() {
        return Space.ending(array(sizes));
    }

    @Override
    public String toString() {
        return signature();
    }
}
