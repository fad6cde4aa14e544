package mapping.optimizers;

/** A modifier that changes the gradient and nothing else: the rule inside sees another one in its place. */
interface GradientModifier extends Modifier {

    /** The gradient that the rule inside sees, in a new array. */
    double[] seen(double[] parameters, double[] gradient);

    @Override
    default void apply(State state, double[] parameters, double[] gradient, double[] step) {
        inner().apply(state, parameters, seen(parameters, gradient), step);
    }
}
