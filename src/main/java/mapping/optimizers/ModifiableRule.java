package mapping.optimizers;

/** The rules that can be made from an {@link UpdateRule}: each method is a mapping of rules and returns a {@link Modifier}. */
sealed interface ModifiableRule permits UpdateRule {

    private UpdateRule rule() {
        return (UpdateRule) this;
    }

    /** This rule with coupled weight decay λ, which the rule sees as part of the gradient; see {@link WeightDecay}. */
    default UpdateRule weightDecay(double decay) {
        return new WeightDecay(rule(), decay);
    }

    /** This rule with decoupled weight decay λ beside its step; see {@link DecoupledDecay}. */
    default UpdateRule decoupledDecay(double decay) {
        return new DecoupledDecay(rule(), decay);
    }

    /**
     * This rule with the gradient of each parameter array shortened to a norm of at most {@code maximum}; see {@link ClipNorm}.
     * {@link Optimizer#clipNorm} takes the norm of all arrays together.
     */
    default UpdateRule clipEachNorm(double maximum) {
        return new ClipNorm(rule(), maximum);
    }

    /** The same by the p-norm: {@link Double#POSITIVE_INFINITY} bounds the greatest element and keeps the direction. */
    default UpdateRule clipEachNorm(double maximum, double p) {
        return new ClipNorm(rule(), maximum, p);
    }

    /** This rule with every element of its gradient clipped to [−maximum, maximum]; see {@link ClipValue}. */
    default UpdateRule clipValue(double maximum) {
        return new ClipValue(rule(), maximum);
    }

    /** This rule uphill; see {@link Maximize}. */
    default UpdateRule maximize() {
        return new Maximize(rule());
    }
}
