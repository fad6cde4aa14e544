import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Gradual pruning by hand. */
public final class MendTheMask {

    private MendTheMask() {
    }

    /** The share of zeros at a step. */
    public static double share(double last, int begin, int end, int step) {
        double behind = Math.min(1, Math.max(0, (step - begin) / (double) (end - begin)));
        return last * Math.pow(behind, 3);
    }

    /** Which weights stay. */
    public static boolean[] mask(double[] weights, double share) {
        boolean[] mask = new boolean[weights.length];
        Arrays.fill(mask, true);
        IntStream.range(0, weights.length).boxed().sorted(Comparator.comparingDouble(i -> weights[i]))
            .limit((long) Math.rint(share * weights.length)).forEach(i -> mask[i] = false);
        return mask;
    }

    /** The weights after a step. */
    public static double[] step(double[] weights, double[] gradient, double rate, boolean[] mask) {
        double[] next = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            next[i] = (mask[i] ? weights[i] : 0) - rate * gradient[i];
        }
        return next;
    }
}
