package mapping.objectives;

import java.util.List;

/**
 * f(x, y) = Σ (cᵢ − x + x yⁱ)² for i = 1, 2, 3 and c = 1.5, 2.25, 2.625 (Beale 1958): flat between steep corners. Its minimum
 * 0 is at (3, 0.5).
 */
public record Beale() implements TestFunction {

    private static final double[] TARGETS = {1.5, 2.25, 2.625};

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        requireDimension(x);
        double sum = 0;
        double power = 1;
        for (double target : TARGETS) {
            power *= x[1];
            double residual = target - x[0] + x[0] * power;
            sum += residual * residual;
        }
        return sum;
    }

    @Override
    public double[] gradient(double[] x) {
        requireDimension(x);
        double[] gradient = new double[2];
        double power = 1;
        for (int i = 1; i <= TARGETS.length; i++) {
            double slope = x[0] * i * power;
            power *= x[1];
            double residual = TARGETS[i - 1] - x[0] + x[0] * power;
            gradient[0] += 2 * residual * (power - 1);
            gradient[1] += 2 * residual * slope;
        }
        return gradient;
    }

    @Override
    public double[][] hessian(double[] x) {
        requireDimension(x);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double[] powers = {1, x[1], x[1] * x[1], x[1] * x[1] * x[1]};
        for (int i = 1; i <= TARGETS.length; i++) {
            double first = i * powers[i - 1];
            double second = i == 1 ? 0 : i * (i - 1) * powers[i - 2];
            double residual = TARGETS[i - 1] - x[0] + x[0] * powers[i];
            xx += 2 * (powers[i] - 1) * (powers[i] - 1);
            xy += 2 * (x[0] * first * (powers[i] - 1) + residual * first);
            yy += 2 * (x[0] * first * x[0] * first + residual * x[0] * second);
        }
        return new double[][] {{xx, xy}, {xy, yy}};
    }

    @Override
    public List<double[]> minima() {
        return List.of(new double[] {3, 0.5});
    }

    @Override
    public double minimum() {
        return 0;
    }
}
