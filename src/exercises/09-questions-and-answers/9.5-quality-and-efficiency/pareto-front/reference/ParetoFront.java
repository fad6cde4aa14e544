import java.util.stream.IntStream;

/** Which models are worth a look: each is an array (cost, quality). */
public final class ParetoFront {

    private ParetoFront() {
    }

    /** Whether {@code a} costs at most as much and is at least as good as {@code b}, with one of the two strict. */
    public static boolean dominates(double[] a, double[] b) {
        return a[0] <= b[0] && a[1] >= b[1] && (a[0] < b[0] || a[1] > b[1]);
    }

    /** The numbers of the models that no other dominates, ascending. */
    public static int[] front(double[][] models) {
        return IntStream.range(0, models.length)
            .filter(i -> IntStream.range(0, models.length).noneMatch(j -> dominates(models[j], models[i])))
            .toArray();
    }

    /** The number of the best model that costs at most {@code budget}, −1 for none. */
    public static int best(double[][] models, double budget) {
        int best = -1;
        for (int i = 0; i < models.length; i++) {
            if (models[i][0] > budget) {
                continue;
            }
            if (best < 0 || models[i][1] > models[best][1]
                || models[i][1] == models[best][1] && models[i][0] < models[best][0]) {
                best = i;
            }
        }
        return best;
    }
}
