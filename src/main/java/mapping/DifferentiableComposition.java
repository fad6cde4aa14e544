package mapping;

/** First one differentiable mapping, then another; its linearization at x is the chain rule. */
record DifferentiableComposition<X, Y, Z>(Differentiable<X, Y> first, Differentiable<Y, Z> second)
    implements Composed<X, Y, Z>, Differentiable<X, Z> {

    DifferentiableComposition {
        Composability.through(first, first.codomain(), second);
    }

    @Override
    public Linearization<X, Z> at(X x) {
        Linearization<X, Y> atX = first.at(x);
        return atX.then(second.at(atX.value()));
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
