package mapping;

import java.util.List;

/** x ↦ x, the composition of no stages; its pullback is the identity too. */
record Identity<X>() implements Differentiable<X, X> {

    @Override
    public X apply(X x) {
        return x;
    }

    @Override
    public Linearization<X, X> at(X x) {
        return new Linearization<>(x, Mapping.identity());
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Space codomain(Space input) {
        return input;
    }

    @Override
    public List<Mapping<?, ?>> stages() {
        return List.of();
    }

    @Override
    public String toString() {
        return "identity";
    }
}
