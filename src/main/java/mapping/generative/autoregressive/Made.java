package mapping.generative.autoregressive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.activations.Relu;
import mapping.layers.Dense;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sequential;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * A network of masked dense layers ℝᵈ → ℝᵈ whose output j depends on the inputs before j alone, so that its Jacobian is strictly
 * lower triangular: from a picture to one logit a pixel. Section 8.2.3 (Germain et al., <i>MADE</i>, 2015). The order is the
 * natural one; the hidden degrees are 1, 2, …, d − 1 again and again, not drawn. Between the layers is ReLU.
 */
public final class Made implements Layer {

    private static final int MOST_UNITS = 1 << 16;

    private final int inputs;
    private final Sequential layers;

    private Made(int inputs, Sequential layers) {
        this.inputs = inputs;
        this.layers = layers;
    }

    /** Weights as those of {@link Dense#of}, of layers with so many hidden units each; without hidden units it is linear. */
    public static Made of(int inputs, RandomSource random, int... hidden) {
        Requirement.between("The number of inputs", inputs, 1, MOST_UNITS);
        Requirement.given("The random source", random);
        Requirement.given("The numbers of hidden units", hidden);
        for (int units : hidden) {
            Requirement.between("A number of hidden units", units, 1, MOST_UNITS);
        }
        List<Layer> layers = new ArrayList<>();
        int[] below = Masks.inputs(inputs);
        for (int units : hidden) {
            int[] degrees = Masks.hidden(units, inputs);
            layers.add(masked(below, degrees, false, random));
            layers.add(new Relu());
            below = degrees;
        }
        layers.add(masked(below, Masks.inputs(inputs), true, random));
        return new Made(inputs, new Sequential("", layers));
    }

    private static MaskedDense masked(int[] below, int[] above, boolean strict, RandomSource random) {
        Requirement.length("The number of weights", Math.multiplyFull(below.length, above.length));
        return MaskedDense.of(Dense.of(below.length, above.length, random), Masks.byDegrees(below, above, strict));
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return layers.apply(x);
    }

    @Override
    public Map<String, Layer> children() {
        return layers.children();
    }

    @Override
    public Space domain() {
        return Space.reals(inputs);
    }

    @Override
    public Space codomain() {
        return Space.reals(inputs);
    }

    @Override
    public Space codomain(Space input) {
        return codomain();
    }

    @Override
    public long multiplyAdds(Space input) {
        return layers.multiplyAdds(domain());
    }

    @Override
    public long activations(Space input) {
        return layers.activations(domain());
    }

    @Override
    public String name() {
        return "Made(" + inputs + ")";
    }

    @Override
    public String toString() {
        return signature();
    }
}
