import book.exercise.ToDo;

/** The block x ↦ x + W relu(V x), and how slopes pass back through it. */
public final class ShortcutSlope {

    private ShortcutSlope() {
    }

    /** x + W relu(V x), for V of shape m × n and W of shape n × m. */
    public static double[] block(double[][] v, double[][] w, double[] x) {
        throw new ToDo();
    }

    /** The transposed Jacobian of the block at x times u; the ReLU has the slope 0 at 0. */
    public static double[] pullback(double[][] v, double[][] w, double[] x, double[] u) {
        throw new ToDo();
    }

    /** The same of the block applied {@code n} times, one after the other, from x on. */
    public static double[] stack(double[][] v, double[][] w, int n, double[] x, double[] u) {
        throw new ToDo();
    }
}
