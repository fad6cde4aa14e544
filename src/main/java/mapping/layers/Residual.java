package mapping.layers;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.tensor.Tensor;

/**
 * x ↦ shortcut(x) + inner(x), where the shortcut is the identity unless one is given. Sections 2.1.2 and 6.1.1 (He et al.,
 * 2016). The gradient passes along the shortcut undiminished, whatever inner does, so that very deep networks learn.
 *
 * @param inner    the mapping whose result is added
 * @param shortcut the way past it, where shapes differ a 1×1 convolution
 */
public record Residual(Layer inner, Layer shortcut) implements Layer {

    /** x ↦ x + inner(x). */
    public static Residual of(Layer inner) {
        return new Residual(inner, Layers.identity());
    }

    /** x ↦ shortcut(x) + inner(x). */
    public static Residual of(Layer inner, Layer shortcut) {
        return new Residual(inner, shortcut);
    }

    public Residual {
        Requirement.given("The part inside", inner);
        Requirement.given("The shortcut", shortcut);
        sum(inner, inner.codomain(inner.domain()), shortcut, shortcut.codomain(inner.domain()));
    }

    private static Space sum(Layer inner, Space one, Layer shortcut, Space other) {
        if (!one.accepts(other)) {
            throw new IllegalArgumentException("A residual must add two equals, got " + one + " from " + inner.name() + " and "
                + other + " from its shortcut " + shortcut.name() + ".");
        }
        return one.orElse(other);
    }

    @Override
    public Tensor apply(Tensor x) {
        return shortcut.apply(x).add(inner.apply(x));
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("inner", inner).with("shortcut", shortcut);
    }

    @Override
    public String name() {
        return "Residual(" + inner.name() + ")";
    }

    @Override
    public Space domain() {
        return inner.domain();
    }

    @Override
    public Space codomain() {
        return codomain(domain());
    }

    /** @throws IllegalArgumentException if inner and shortcut give different spaces; names both */
    @Override
    public Space codomain(Space input) {
        return sum(inner, inner.codomain(input), shortcut, shortcut.codomain(input));
    }

    @Override
    public long multiplyAdds(Space input) {
        return inner.multiplyAdds(input) + shortcut.multiplyAdds(input);
    }

    @Override
    public long activations(Space input) {
        return inner.activations(input) + shortcut.activations(input) + Sizes.count(codomain(input));
    }

    @Override
    public String toString() {
        return signature();
    }
}
