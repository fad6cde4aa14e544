import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** BLEU, from counting runs of words to the score of a corpus. */
public final class BleuFromCounts {

    private BleuFromCounts() {
    }

    /** How many runs of n words of the hypothesis stand in the reference, each counted at most as often as there. */
    public static int matches(List<String> hypothesis, List<String> reference, int n) {
        Map<List<String>, Integer> allowed = new HashMap<>();
        for (int i = 0; i + n <= reference.size(); i++) {
            allowed.merge(reference.subList(i, i + n), 1, Integer::sum);
        }
        int matches = 0;
        for (int i = 0; i + n <= hypothesis.size(); i++) {
            List<String> run = hypothesis.subList(i, i + n);
            int left = allowed.getOrDefault(run, 0);
            if (left > 0) {
                allowed.put(run, left - 1);
                matches++;
            }
        }
        return matches;
    }

    /** What is taken from a text that is too short. */
    public static double brevityPenalty(int written, int reference) {
        return Math.min(1, Math.exp(1 - (double) reference / written));
    }

    /** The geometric mean of the precisions, times the penalty. */
    public static double bleu(int[] matches, int[] totals, int written, int reference) {
        double product = 1;
        for (int i = 0; i < matches.length; i++) {
            product *= (double) matches[i] / totals[i];
        }
        return brevityPenalty(written, reference) * Math.pow(product, 1.0 / matches.length);
    }
}
