package mapping.optimizers;

/**
 * A rule made from another rule: what goes into the rule inside or comes out of it is changed. Unless a modifier remembers
 * something itself, its state is that of the rule inside.
 */
public interface Modifier extends UpdateRule {

    /** The rule inside. */
    UpdateRule inner();

    @Override
    default double learningRate() {
        return inner().learningRate();
    }

    @Override
    default State start(int... shape) {
        return inner().start(shape);
    }

    @Override
    default boolean maximizes() {
        return inner().maximizes();
    }

    @Override
    default double[] average(State state, double[] parameters) {
        return inner().average(state, parameters);
    }
}
