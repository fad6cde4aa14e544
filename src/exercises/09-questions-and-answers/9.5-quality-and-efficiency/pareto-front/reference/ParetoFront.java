import java.util.Arrays;
import java.util.stream.IntStream;

/** Which models are worth a look: each is an array (quality, cost, cost, …). */
public final class ParetoFront {

    private ParetoFront() {
    }

    /** Whether {@code a} is at least as good as {@code b} and costs at most as much by every cost, with one of these strict. */
    public static boolean dominates(double[] a, double[] b) {
        if (a[0] < b[0]) {
            return false;
        }
        boolean strict = a[0] > b[0];
        for (int k = 1; k < a.length; k++) {
            if (a[k] > b[k]) {
                return false;
            }
            strict |= a[k] < b[k];
        }
        return strict;
    }

    /** The rank of each model: in which round it is on the front, when the fronts before have been taken away; from 0. */
    public static int[] ranks(double[][] models) {
        int[] ranks = new int[models.length];
        Arrays.fill(ranks, -1);
        int ranked = 0;
        for (int rank = 0; ranked < models.length; rank++) {
            int[] front = IntStream.range(0, models.length).filter(i -> ranks[i] < 0)
                .filter(i -> IntStream.range(0, models.length).noneMatch(j -> ranks[j] < 0 && dominates(models[j], models[i])))
                .toArray();
            for (int i : front) {
                ranks[i] = rank;
            }
            ranked += front.length;
        }
        return ranks;
    }

    /** The number of the best model that costs at most these budgets, −1 for none. */
    public static int best(double[][] models, double[] budgets) {
        int best = -1;
        for (int i = 0; i < models.length; i++) {
            boolean cheap = true;
            for (int k = 0; k < budgets.length; k++) {
                cheap &= models[i][k + 1] <= budgets[k];
            }
            if (cheap && (best < 0 || models[i][0] > models[best][0]
                || models[i][0] == models[best][0] && models[i][1] < models[best][1])) {
                best = i;
            }
        }
        return best;
    }
}
