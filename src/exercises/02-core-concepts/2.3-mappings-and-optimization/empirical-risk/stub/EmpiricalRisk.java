import book.exercise.ToDo;
import java.util.function.ToDoubleFunction;

/** The empirical risk: how bad a mapping is on the examples that we have. */
public final class EmpiricalRisk {

    /** A family of mappings: the parameters choose one, and it gives an answer for x. */
    public interface Family {
        double answer(double[] theta, double x);
    }

    /** How bad an answer is when another number was wanted. */
    public interface Loss {
        double of(double answer, double target);
    }

    private EmpiricalRisk() {
    }

    /** The mean loss of the mapping that theta chooses, over all examples. */
    public static double risk(Family family, Loss loss, double[] theta, double[] x, double[] y) {
        throw new ToDo();
    }

    /** The mapping from parameters to risk, for a family, a loss and examples that stay the same. */
    public static ToDoubleFunction<double[]> landscape(Family family, Loss loss, double[] x, double[] y) {
        throw new ToDo();
    }

    /** The number (from 0) of the candidate with the least risk, the first of equals. */
    public static int best(ToDoubleFunction<double[]> landscape, double[][] candidates) {
        throw new ToDo();
    }
}
