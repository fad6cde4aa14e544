import book.exercise.ToDo;

/** Masks of a network whose output j may depend on the inputs before j alone. */
public final class MadeMasks {

    private MadeMasks() {
    }

    /**
     * Row o, column i: 1 if the unit with degree {@code above[o]} may see the one below with degree {@code below[i]}, else 0.
     * Inputs and outputs have the degrees 1, 2, …, d.
     *
     * @param last whether the units above are the outputs
     */
    public static double[][] mask(int[] below, int[] above, boolean last) {
        throw new ToDo();
    }

    /** Row o, column i: the number of paths from input i to output o, for the masks of all layers, the lowest first. */
    public static double[][] paths(double[][]... masks) {
        throw new ToDo();
    }
}
