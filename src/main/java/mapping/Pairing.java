package mapping;

/** Two mappings of one argument, side by side: x ↦ (first(x), second(x)). */
record Pairing<X, Y, Z>(Mapping<X, Y> first, Mapping<X, Z> second) implements Mapping<X, Pair<Y, Z>> {

    Pairing {
        if (!first.domain().accepts(second.domain()) && !second.domain().accepts(first.domain())) {
            throw new IllegalArgumentException(String.format(
                "A pairing must give both mappings the same argument, got %s for %s and %s for %s.",
                first.domain(), first.name(), second.domain(), second.name()));
        }
    }

    @Override
    public Pair<Y, Z> apply(X x) {
        return new Pair<>(first.apply(x), second.apply(x));
    }

    @Override
    public String name() {
        return "(" + first.name() + ", " + second.name() + ")";
    }

    /** The narrower of the two domains. */
    @Override
    public Space domain() {
        Space one = first.domain();
        Space other = second.domain();
        return (one.accepts(other) ? other : one).orElse(one);
    }

    @Override
    public Space codomain() {
        return codomain(domain());
    }

    @Override
    public Space codomain(Space input) {
        return Space.product(first.codomain(input), second.codomain(input));
    }

    @Override
    public String toString() {
        return signature();
    }
}
