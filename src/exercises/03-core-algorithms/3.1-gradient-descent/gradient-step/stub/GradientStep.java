import book.exercise.ToDo;
import java.util.function.UnaryOperator;

/** Gradient descent: the mapping x → x − η∇f(x), once and many times. */
public final class GradientStep {

    private GradientStep() {
    }

    /** The point after one step from x, as a new array. */
    public static double[] step(UnaryOperator<double[]> gradient, double[] x, double learningRate) {
        throw new ToDo();
    }

    /** The point after so many steps from the start, as a new array. */
    public static double[] descend(UnaryOperator<double[]> gradient, double[] start, double learningRate, int steps) {
        throw new ToDo();
    }
}
