package mapping.speech.recognition;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Log-probabilities (frames, classes) ↦ the class of each frame on the likeliest path that spells given labels; section 6.3.2:
 * when
 * each was said. Costs frames · labels (Viterbi, 1967, over the states of {@link mapping.losses.Ctc}). Of equals the path is
 * taken
 * that, read from the end, stays longest.
 *
 * @param labels to be spelt
 * @param blank  the class that stands for "nothing"
 */
public record ForcedAlignment(List<Integer> labels, int blank) implements Mapping<double[][], List<Integer>> {

    public ForcedAlignment {
        labels = Requirement.copied("The labels", labels);
        Requirement.atLeast("The blank", blank, 0);
        if (labels.contains(blank)) {
            throw new IllegalArgumentException("The labels to align must not contain the blank, " + blank + ".");
        }
    }

    /** @throws IllegalArgumentException if no path spells the labels: there are too few frames */
    @Override
    public List<Integer> apply(double[][] frames) {
        FrameScores.check(frames, blank);
        labels.forEach(label -> Requirement.index("A label", label, frames[0].length));
        int states = 2 * labels.size() + 1;
        double[][] best = new double[frames.length][states];
        int[][] from = new int[frames.length][states];
        for (int t = 0; t < frames.length; t++) {
            for (int s = 0; s < states; s++) {
                from[t][s] = t == 0 ? s : source(best[t - 1], s);
                double before = t == 0 ? s < 2 ? 0 : Double.NEGATIVE_INFINITY : best[t - 1][from[t][s]];
                best[t][s] = before + frames[t][at(s)];
            }
        }
        double[] end = best[frames.length - 1];
        int s = states > 1 && end[states - 2] > end[states - 1] ? states - 2 : states - 1;
        if (end[s] == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(frames.length + " frames cannot spell " + labels.size() + " labels.");
        }
        Integer[] path = new Integer[frames.length];
        for (int t = frames.length - 1; t >= 0; t--) {
            path[t] = at(s);
            s = from[t][s];
        }
        return List.of(path);
    }

    /**
     * The best state to come from: the same, the one before, or, past a blank between two different
     * labels, the one before that.
     */
    private int source(double[] before, int s) {
        int source = s > 0 && before[s - 1] > before[s] ? s - 1 : s;
        boolean skips = s >= 2 && at(s) != blank && at(s) != at(s - 2);
        return skips && before[s - 2] > before[source] ? s - 2 : source;
    }

    private int at(int state) {
        return state % 2 == 0 ? blank : labels.get(state / 2);
    }
}
