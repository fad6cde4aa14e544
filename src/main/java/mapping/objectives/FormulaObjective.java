package mapping.objectives;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import mapping.Requirement;

/** An objective given by functions; see {@link Objective#of}. A missing Hessian is null. */
record FormulaObjective(String name, int dimension, ToDoubleFunction<double[]> formula, UnaryOperator<double[]> slope,
        Function<double[], double[][]> curvature) implements Objective {

    FormulaObjective {
        Requirement.atLeast("The dimension", dimension, 1);
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
            throw new IllegalStateException("The gradient of " + name + " must have " + dimension + " components, got "
                + gradient.length + ".");
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
