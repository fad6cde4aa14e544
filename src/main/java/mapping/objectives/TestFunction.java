package mapping.objectives;

import java.util.List;

/**
 * An objective whose minima are known, with gradient and Hessian in closed form, as methods are usually compared on
 * (sections 3.1 and 3.3).
 */
public interface TestFunction extends Objective {

    /** The points where the least value is taken; empty if there is none, as for a {@link Saddle}. */
    List<double[]> minima();

    /** The least value; −∞ if the function has no lower bound. */
    double minimum();

    @Override
    double[][] hessian(double[] x);
}
