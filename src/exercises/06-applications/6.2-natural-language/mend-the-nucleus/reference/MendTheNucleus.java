import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Top-p, also known as nucleus sampling: what is left of a distribution. */
public final class MendTheNucleus {

    private static final double ROUNDING = 1e-9;

    private MendTheNucleus() {
    }

    /** The likeliest tokens, as few as have together the probability p or more, scaled to a sum of 1; 0 for all others. */
    public static double[] topP(double[] probabilities, double p) {
        List<Integer> order = IntStream.range(0, probabilities.length).boxed()
            .sorted(Comparator.comparingDouble(i -> -probabilities[i])).toList();
        double[] left = new double[probabilities.length];
        double sum = 0;
        for (int token : order) {
            if (sum > 0 && sum >= p - ROUNDING) {
                break;
            }
            sum += probabilities[token];
            left[token] = probabilities[token];
        }
        for (int i = 0; i < left.length; i++) {
            left[i] /= sum;
        }
        return left;
    }
}
