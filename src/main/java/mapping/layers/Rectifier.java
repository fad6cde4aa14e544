package mapping.layers;

import mapping.Space;
import mapping.tensor.Tensor;

/**
 * x cut off below 0 and above {@code limit}, where a layer or an architecture of this package needs it; the activations
 * themselves are the package beside this one.
 */
record Rectifier(double limit) implements Layer {

    static Rectifier relu() {
        return new Rectifier(Double.POSITIVE_INFINITY);
    }

    static Rectifier relu6() {
        return new Rectifier(6);
    }

    @Override
    public Tensor apply(Tensor x) {
        return Double.isInfinite(limit) ? x.relu() : x.clamp(0, limit);
    }

    @Override
    public Space codomain(Space input) {
        return input;
    }

    @Override
    public String name() {
        return Double.isInfinite(limit) ? "ReLU" : "ReLU" + (int) limit;
    }

    @Override
    public String toString() {
        return signature();
    }
}
