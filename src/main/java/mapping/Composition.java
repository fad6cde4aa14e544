package mapping;

/** First one mapping, then another: x ↦ second(first(x)). */
record Composition<X, Y, Z>(Mapping<X, Y> first, Mapping<Y, Z> second) implements Composed<X, Y, Z> {

    Composition {
        Composability.through(first, first.codomain(), second);
    }

    @Override
    public Z apply(X x) {
        return second.apply(first.apply(x));
    }

    @Override
    public String toString() {
        return signature();
    }
}
