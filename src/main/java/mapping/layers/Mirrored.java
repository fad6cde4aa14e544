package mapping.layers;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A mapping of pictures that does not tell left from right: x ↦ (f(x) + f(mirror x)) / 2. Section 6.1.1. The mean over a group
 * of symmetries is invariant under it, whatever f is. While it is trained it is f alone, and the pictures should be mirrored at
 * random ({@link mapping.data.augmentation.RandomFlip}). Known as test-time augmentation; Krizhevsky et al. (2012) averaged
 * probabilities over five parts of a picture and their mirror images.
 */
public final class Mirrored extends TwoModes {

    private static final double HALF = 0.5;

    private final Layer inner;

    private Mirrored(Layer inner) {
        this.inner = Requirement.given("The part inside", inner);
    }

    /** The mean of f over a picture and its mirror image. */
    public static Mirrored of(Layer inner) {
        return new Mirrored(inner);
    }

    /** @param x pictures, (…, height, width) */
    @Override
    public Tensor apply(Tensor x) {
        Tensor seen = inner.apply(Requirement.given("The argument", x));
        return isTraining() ? seen : seen.add(inner.apply(Tensors.flip(x, -1))).mul(HALF);
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("inner", inner);
    }

    @Override
    public String name() {
        return "Mirrored(" + inner.name() + ")";
    }

    @Override
    public Space domain() {
        return inner.domain();
    }

    @Override
    public Space codomain() {
        return inner.codomain();
    }

    @Override
    public Space codomain(Space input) {
        return inner.codomain(input);
    }

    /** Those of f once, as in training. */
    @Override
    public long multiplyAdds(Space input) {
        return inner.multiplyAdds(input);
    }

    @Override
    public long activations(Space input) {
        return inner.activations(input);
    }
}
