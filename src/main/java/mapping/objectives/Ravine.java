package mapping.objectives;

import java.util.List;
import mapping.Requirement;

/**
 * f(x, y) = x²/20 + κ/2 (y − sin x)²: a winding valley whose floor slopes gently to the minimum 0 at the origin, the only
 * stationary point, while its walls are κ times as steep as a unit bowl's. Plain descent bounces between the walls.
 *
 * @param steepness κ &gt; 0; {@link #Ravine()} takes 25
 */
public record Ravine(double steepness) implements TestFunction {

    public Ravine {
        Requirement.positive("The steepness", steepness);
    }

    public Ravine() {
        this(25);
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        requireDimension(x);
        double across = x[1] - StrictMath.sin(x[0]);
        return 0.05 * x[0] * x[0] + 0.5 * steepness * across * across;
    }

    @Override
    public double[] gradient(double[] x) {
        requireDimension(x);
        double across = x[1] - StrictMath.sin(x[0]);
        return new double[] {0.1 * x[0] - steepness * across * StrictMath.cos(x[0]), steepness * across};
    }

    @Override
    public double[][] hessian(double[] x) {
        requireDimension(x);
        double sine = StrictMath.sin(x[0]);
        double cosine = StrictMath.cos(x[0]);
        double mixed = -steepness * cosine;
        return new double[][] {
            {0.1 + steepness * (cosine * cosine + (x[1] - sine) * sine), mixed},
            {mixed, steepness}};
    }

    @Override
    public List<double[]> minima() {
        return List.of(new double[2]);
    }

    @Override
    public double minimum() {
        return 0;
    }
}
