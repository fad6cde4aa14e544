package mapping.perceptron;

import mapping.Requirement;
import mapping.algebra.Vectors;

/**
 * The widest margin that weights can have, section 1.1.1: the mapping examples ↦ w with the greatest distance γ of the nearest
 * row from the plane w · z = 0. It is the shortest vector among the weighted means of the rows, and γ is its length; if that is
 * 0, one weighted mean of the rows is zero, and no weights separate the classes. Found by moving weight from a row to another
 * until nothing is gained (Mitchell, Demyanov and Malozemov, 1974, "Finding the point of a polyhedron closest to the origin").
 */
public final class WidestMargin {

    private static final int MOST_STEPS = 1_000_000;

    private WidestMargin() {
    }

    /**
     * Returns the shortest weighted mean of the rows, up to the tolerance.
     *
     * @param tolerance how much longer than the shortest, at most: the search ends when ‖w‖ − min w · z/‖w‖ is below it
     */
    public static double[] of(LabelledRows examples, double tolerance) {
        Requirement.given("The examples", examples);
        Requirement.positive("The tolerance", tolerance);
        double[][] z = examples.rows();
        double[] share = new double[z.length];
        share[0] = 1;
        double[] w = z[0].clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] along = Vectors.product(z, w);
            int least = 0;
            int most = -1;
            for (int i = 0; i < z.length; i++) {
                least = along[i] < along[least] ? i : least;
                most = share[i] > 0 && (most < 0 || along[i] > along[most]) ? i : most;
            }
            double length = Vectors.norm(w);
            if (length - along[least] / length < tolerance || length < tolerance) {
                break;
            }
            double[] direction = Vectors.sum(z[least], -1, z[most]);
            double best = (along[most] - along[least]) / Vectors.dot(direction, direction);
            double moved = Math.min(share[most], best);
            share[least] += moved;
            share[most] = moved == share[most] ? 0 : share[most] - moved;
            w = Vectors.sum(w, moved, direction);
        }
        return w;
    }
}
