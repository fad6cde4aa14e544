package mapping;

import java.util.List;

/** A differentiable mapping with a name; it computes what {@code inside} computes. */
record NamedDifferentiable<X, Y>(String name, Space domain, Space codomain, Differentiable<X, Y> inside)
    implements Differentiable<X, Y> {

    NamedDifferentiable(String name, Differentiable<X, Y> inside) {
        this(name, inside.domain(), inside.codomain(), inside);
    }

    @Override
    public Y apply(X x) {
        return inside.apply(x);
    }

    @Override
    public Linearization<X, Y> at(X x) {
        return inside.at(x);
    }

    @Override
    public Space codomain(Space input) {
        return inside.codomain(input).orElse(codomain);
    }

    @Override
    public List<Mapping<?, ?>> hiddenStages() {
        return inside.stages();
    }

    @Override
    public String toString() {
        return signature();
    }
}
