package book.exercise;

import java.util.function.ToDoubleFunction;

/**
 * A gradient to check: that of {@code loss}, as a function of this parameter alone (the others are held fixed), at a point.
 *
 * @param parameter its name
 * @param yours     the reader's gradient, of the same length as {@code at}
 */
public record Gradient(String parameter, ToDoubleFunction<double[]> loss, double[] at, double[] yours) {

    /** Returns ∂loss/∂at by the five-point formula, with an error of order h⁴. */
    double[] numeric() {
        double[] x = at.clone();
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double h = 1e-3 * Math.max(1, Math.abs(at[i]));
            gradient[i] = (loss(x, i, at[i] - 2 * h) - 8 * loss(x, i, at[i] - h) + 8 * loss(x, i, at[i] + h)
                    - loss(x, i, at[i] + 2 * h)) / (12 * h);
            x[i] = at[i];
        }
        return gradient;
    }

    private double loss(double[] x, int i, double value) {
        x[i] = value;
        return loss.applyAsDouble(x);
    }
}
