package mapping.optimizers;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;

/**
 * A rule that treats its parameters as a matrix or tensor of a given shape, whatever array they come in: so {@code Muon},
 * {@code Shampoo} and {@code Adafactor} also go down an objective of a plain {@code double[]}.
 *
 * @param inner the rule that needs to know the shape
 * @param shape the axes, whose product is the number of parameters; rows of a matrix lie one after the other
 */
public record Shaped(UpdateRule inner, List<Integer> shape) implements Modifier {

    public Shaped {
        Requirement.given("The rule inside", inner);
        shape = Requirement.copied("The sizes of the shape", shape);
    }

    public Shaped(UpdateRule inner, int... shape) {
        this(inner, Arrays.stream(Requirement.given("The shape", shape)).boxed().toList());
    }

    @Override
    public Shaped withLearningRate(double rate) {
        return new Shaped(inner.withLearningRate(rate), shape);
    }

    /** The state for the shape of this rule; the given shape need only have the same number of elements. */
    @Override
    public State start(int... given) {
        State state = inner.start(shape.stream().mapToInt(Integer::intValue).toArray());
        if (State.zeros(given).size() != state.size()) {
            throw new IllegalArgumentException("A parameter taken for one of shape " + shape + " must have " + state.size()
                + " elements, got shape " + Arrays.toString(given) + ".");
        }
        return state;
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        inner.apply(state, parameters, gradient, step);
    }
}
