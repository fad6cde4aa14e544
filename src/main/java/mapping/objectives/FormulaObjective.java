package mapping.objectives;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** An objective given by functions; see {@link Objective#of}. A missing Hessian is null. */
record FormulaObjective(String name, int dimension, ToDoubleFunction<double[]> formula, UnaryOperator<double[]> slope,
        Function<double[], double[][]> curvature) implements Objective {

    FormulaObjective {
        if (dimension < 1) {
            throw new IllegalArgumentException("the dimension must be at least 1, but is " + dimension);
        }
    }

    @Override
    public double value(double[] x) {
        requireDimension(x);
        return formula.applyAsDouble(x);
    }

    @Override
    public double[] gradient(double[] x) {
        requireDimension(x);
        double[] gradient = slope.apply(x);
        if (gradient.length != dimension) {
            throw new IllegalStateException("the gradient of " + name + " has " + gradient.length + " components, expected "
                + dimension);
        }
        return gradient;
    }

    @Override
    public double[][] hessian(double[] x) {
        if (curvature == null) {
            return Objective.super.hessian(x);
        }
        requireDimension(x);
        return curvature.apply(x);
    }

    @Override
    public String toString() {
        return signature();
    }
}
