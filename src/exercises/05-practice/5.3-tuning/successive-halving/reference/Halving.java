import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Successive halving: many settings trained a little, few trained long. */
public final class Halving {

    private Halving() {
    }

    /** What training shows: the loss of a setting that has had so many epochs. */
    public interface Curves {

        double loss(int setting, int epochs);
    }

    /** The rungs {settings, epochs}, from {n, r} on, each with one setting in η and η times the epochs; none is empty. */
    public static int[][] rungs(int settings, int epochs, int eta) {
        List<int[]> rungs = new ArrayList<>();
        int each = epochs;
        for (int n = settings; n >= 1; n /= eta) {
            rungs.add(new int[] {n, each});
            each *= eta;
        }
        return rungs.toArray(int[][]::new);
    }

    /** The setting, from 0, that is left at the end. */
    public static int winner(Curves curves, int settings, int epochs, int eta) {
        List<Integer> racing = IntStream.range(0, settings).boxed().collect(Collectors.toList());
        for (int[] rung : rungs(settings, epochs, eta)) {
            racing = new ArrayList<>(racing.subList(0, rung[0]));
            int had = rung[1];
            racing.sort(Comparator.comparingDouble(setting -> curves.loss(setting, had)));
        }
        return racing.get(0);
    }
}
