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
        double[][] mask = new double[above.length][below.length];
        for (int o = 0; o < above.length; o++) {
            for (int i = 0; i < below.length; i++) {
                boolean seen = last ? above[o] > below[i] : above[o] >= below[i];
                mask[o][i] = seen ? 1 : 0;
            }
        }
        return mask;
    }

    /** Row o, column i: the number of paths from input i to output o, for the masks of all layers, the lowest first. */
    public static double[][] paths(double[][]... masks) {
        double[][] paths = masks[0];
        for (int layer = 1; layer < masks.length; layer++) {
            double[][] next = new double[masks[layer].length][paths[0].length];
            for (int o = 0; o < next.length; o++) {
                for (int i = 0; i < next[o].length; i++) {
                    for (int h = 0; h < paths.length; h++) {
                        next[o][i] += masks[layer][o][h] * paths[h][i];
                    }
                }
            }
            paths = next;
        }
        return paths;
    }
}
