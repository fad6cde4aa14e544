import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Top-p, also known as nucleus sampling: what is left of a distribution. It runs, and four things are wrong. */
public final class MendTheNucleus {

    private static final double ROUNDING = 1e-9;

    private MendTheNucleus() {
    }

    /** The likeliest tokens, as few as have together the probability p or more, scaled to a sum of 1; 0 for all others. */
    public static double[] topP(double[] probabilities, double p) {
        double[] given = probabilities.clone();
        List<Integer> order = IntStream.range(0, probabilities.length).boxed()
            .sorted(Comparator.comparingDouble(i -> given[i])).toList();
        double sum = 0;
        for (int token : order) {
            sum += probabilities[token];
            if (sum >= p - ROUNDING) {
                probabilities[token] = 0;
            }
        }
        return probabilities;
    }
}
