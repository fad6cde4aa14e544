package mapping.losses;

import java.util.Arrays;

/**
 * All alignments of one sequence of frames with one sequence of labels, by the forward–backward recursion of Graves et al.
 * (2006), section 4.1. The labels are first interleaved with blanks, b C b A b T b; an alignment walks along these states, in
 * each frame staying, going to the next, or skipping a blank between two different labels. Everything is in logarithms.
 */
final class CtcAlignment {

    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    private final float[] log;
    private final int offset;
    private final int frames;
    private final int classes;
    private final int[] states;
    /** ln of the probability of all walks through the first t + 1 frames that end in state s. */
    private final double[][] forward;
    private final double logProbability;

    /** @param log log-probabilities, frame after frame, from {@code offset} on */
    CtcAlignment(float[] log, int offset, int frames, int classes, int[] labels, int blank) {
        this.log = log;
        this.offset = offset;
        this.frames = frames;
        this.classes = classes;
        this.states = new int[2 * labels.length + 1];
        Arrays.fill(states, blank);
        for (int i = 0; i < labels.length; i++) {
            states[2 * i + 1] = labels[i];
        }
        this.forward = new double[frames][states.length];
        for (int t = 0; t < frames; t++) {
            for (int s = 0; s < states.length; s++) {
                forward[t][s] = arriving(t, s) + log(t, s);
            }
        }
        int last = states.length - 1;
        logProbability = frames == 0 ? labels.length == 0 ? 0 : IMPOSSIBLE
            : sum(forward[frames - 1][last], last > 0 ? forward[frames - 1][last - 1] : IMPOSSIBLE);
    }

    private double arriving(int t, int s) {
        if (t == 0) {
            return s < 2 ? 0 : IMPOSSIBLE;
        }
        double[] before = forward[t - 1];
        double stayOrStep = s > 0 ? sum(before[s], before[s - 1]) : before[s];
        return skips(s) ? sum(stayOrStep, before[s - 2]) : stayOrStep;
    }

    /** Whether state s may follow state s − 2 directly. */
    private boolean skips(int s) {
        return s >= 2 && states[s] != states[s - 2];
    }

    private double log(int t, int s) {
        return log[offset + t * classes + states[s]];
    }

    double logProbability() {
        return logProbability;
    }

    boolean exists() {
        return logProbability != IMPOSSIBLE;
    }

    /**
     * Adds u times the gradient of −ln P by the log-probabilities: minus the probability, given the labels, that an alignment
     * is in a state of this class in this frame.
     */
    void addGradient(float[] into, float u) {
        if (!exists()) {
            return;
        }
        double[] backward = new double[states.length];
        for (int t = frames - 1; t >= 0; t--) {
            double[] leaving = new double[states.length];
            for (int s = 0; s < states.length; s++) {
                leaving[s] = leaving(t, s, backward);
                double share = StrictMath.exp(forward[t][s] + leaving[s] - logProbability);
                into[offset + t * classes + states[s]] -= (float) (u * share);
            }
            for (int s = 0; s < states.length; s++) {
                backward[s] = leaving[s] + log(t, s);
            }
        }
    }

    /** ln of the probability of all ways to go on from state s after frame t, from those of frame t + 1. */
    private double leaving(int t, int s, double[] next) {
        int last = states.length - 1;
        if (t == frames - 1) {
            return s >= last - 1 ? 0 : IMPOSSIBLE;
        }
        double stayOrStep = s < last ? sum(next[s], next[s + 1]) : next[s];
        return s + 2 <= last && skips(s + 2) ? sum(stayOrStep, next[s + 2]) : stayOrStep;
    }

    /** ln(eᵃ + eᵇ). */
    private static double sum(double a, double b) {
        double greater = Math.max(a, b);
        return greater == IMPOSSIBLE ? IMPOSSIBLE : greater + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - greater));
    }
}
