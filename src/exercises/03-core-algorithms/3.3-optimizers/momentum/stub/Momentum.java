import book.exercise.ToDo;
import java.util.function.UnaryOperator;

/** The heavy ball and Nesterov's rule as their authors wrote them: two points, and no velocity. */
public final class Momentum {

    private Momentum() {
    }

    /** Polyak (1964): the point after {@code now}, when the ball was at {@code before} a step ago; a new array. */
    public static double[] heavyBall(UnaryOperator<double[]> gradient, double[] before, double[] now, double learningRate,
            double beta) {
        throw new ToDo();
    }

    /** Nesterov (1983): the same, with the gradient at the point to which the ball rolls by itself; a new array. */
    public static double[] nesterov(UnaryOperator<double[]> gradient, double[] before, double[] now, double learningRate,
            double beta) {
        throw new ToDo();
    }

    /** The velocity v with which x ← x − ηv has led from {@code before} to {@code now}; a new array. */
    public static double[] velocity(double[] before, double[] now, double learningRate) {
        throw new ToDo();
    }
}
