import book.exercise.ToDo;

/** Clipping by the common norm of all gradients of a model. */
public final class ClipTogether {

    private ClipTogether() {
    }

    /** The length of all these gradients taken as one vector. */
    public static double norm(double[][] gradients) {
        throw new ToDo();
    }

    /** New gradients with the same direction, no longer together than {@code maximum}. */
    public static double[][] clipped(double[][] gradients, double maximum) {
        throw new ToDo();
    }

    /** By what factor each layer multiplies the gradient on its way down, from the sizes behind layers 1, 2, …, n. */
    public static double factor(double[] sizes) {
        throw new ToDo();
    }
}
