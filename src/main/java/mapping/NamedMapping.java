package mapping;

import java.util.List;

/** A mapping with a name; it computes what {@code inside} computes. */
record NamedMapping<X, Y>(String name, Space domain, Space codomain, Mapping<X, Y> inside) implements Mapping<X, Y> {

    NamedMapping(String name, Mapping<X, Y> inside) {
        this(name, inside.domain(), inside.codomain(), inside);
    }

    @Override
    public Y apply(X x) {
        return inside.apply(x);
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
