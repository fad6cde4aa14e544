package mapping.activations;

import java.util.function.DoubleUnaryOperator;

/** An activation given by two formulas; see {@link Activations#of}. */
record Formula(String name, DoubleUnaryOperator function, DoubleUnaryOperator slope) implements Activation {

    @Override
    public double value(double x) {
        return function.applyAsDouble(x);
    }

    @Override
    public double derivative(double x) {
        return slope.applyAsDouble(x);
    }
}
