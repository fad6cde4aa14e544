package mapping.speech.markov;

import java.util.Arrays;
import mapping.Requirement;

/**
 * All ways through times and states, section 6.3.1: a path s₁ … s_T scores start(s₁) + Σ emission(t, s_t) + Σ transition(s_{t−1},
 * s_t) + end(s_T), all natural logarithms. There are N^T paths; each of the methods goes through the times once and costs T·N²
 * (Baum et al., 1970; Viterbi, 1967). {@link mapping.text.tagging.Lattice} does the same on tensors whose scores are learnt by a
 * gradient; here the numbers are doubles, and a score may be −∞: what is impossible.
 *
 * @param start       (states)
 * @param transitions (states, states): from the state of the row to that of the column
 * @param end         (states): 0 where a path may end, −∞ where it may not
 * @param emissions   (times, states), at least one time
 */
public record Trellis(double[] start, double[][] transitions, double[] end, double[][] emissions) {

    public Trellis {
        start = Logs.required("The start scores", start);
        end = Logs.required("The end scores", end);
        transitions = Logs.required("The transitions", transitions);
        emissions = Logs.required("The emissions", emissions);
        Requirement.atLeast("The number of states", start.length, 1);
        Requirement.atLeast("The number of times", emissions.length, 1);
        Requirement.asMany("end scores", end.length, "start scores", start.length);
        Requirement.asMany("rows of transitions", transitions.length, "start scores", start.length);
        Requirement.asMany("columns of transitions", transitions[0].length, "start scores", start.length);
        Requirement.asMany("emissions at each time", emissions[0].length, "start scores", start.length);
    }

    /** ln α, (times, states): the sum over all beginnings of paths that are in this state at this time, with what they emit. */
    public double[][] forward() {
        double[][] alpha = new double[emissions.length][start.length];
        double[] arriving = new double[start.length];
        for (int t = 0; t < alpha.length; t++) {
            for (int to = 0; to < start.length; to++) {
                for (int from = 0; t > 0 && from < start.length; from++) {
                    arriving[from] = alpha[t - 1][from] + transitions[from][to];
                }
                alpha[t][to] = (t == 0 ? start[to] : Logs.sum(arriving)) + emissions[t][to];
            }
        }
        return alpha;
    }

    /** ln β, (times, states): the sum over all ways to go on from this state after this time, with what they emit. */
    public double[][] backward() {
        double[][] beta = new double[emissions.length][start.length];
        beta[beta.length - 1] = end.clone();
        double[] leaving = new double[start.length];
        for (int t = beta.length - 2; t >= 0; t--) {
            for (int from = 0; from < start.length; from++) {
                for (int to = 0; to < start.length; to++) {
                    leaving[to] = transitions[from][to] + emissions[t + 1][to] + beta[t + 1][to];
                }
                beta[t][from] = Logs.sum(leaving);
            }
        }
        return beta;
    }

    /** ln P of what was observed: the sum over all paths. */
    public double logLikelihood() {
        return total(forward());
    }

    private double total(double[][] alpha) {
        double[] ends = alpha[alpha.length - 1].clone();
        for (int i = 0; i < ends.length; i++) {
            ends[i] += end[i];
        }
        return Logs.sum(ends);
    }

    /** Sums for learning: of each state at each time, and of each transition. */
    public Expectations expectations() {
        double[][] alpha = forward();
        double[][] beta = backward();
        double total = total(alpha);
        if (total == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("Some path must be possible, got emissions that no path can emit.");
        }
        double[][] states = new double[alpha.length][start.length];
        double[][] moves = new double[start.length][start.length];
        for (int t = 0; t < alpha.length; t++) {
            for (int from = 0; from < start.length; from++) {
                states[t][from] = StrictMath.exp(alpha[t][from] + beta[t][from] - total);
                for (int to = 0; t + 1 < alpha.length && to < start.length; to++) {
                    if (transitions[from][to] > Double.NEGATIVE_INFINITY) {
                        moves[from][to] += StrictMath.exp(
                            alpha[t][from] + transitions[from][to] + emissions[t + 1][to] + beta[t + 1][to] - total);
                    }
                }
            }
        }
        return new Expectations(total, states, moves);
    }

    /** P(state at this time | all that was observed), (times, states). */
    public double[][] posteriors() {
        return expectations().states();
    }

    /** The path of the highest score; of equal ones that with the lowest state at the end, then before it, and so on. */
    public StatePath best() {
        int[][] before = new int[emissions.length][start.length];
        double[] score = new double[start.length];
        Arrays.setAll(score, state -> start[state] + emissions[0][state]);
        for (int t = 1; t < before.length; t++) {
            double[] next = new double[start.length];
            for (int to = 0; to < next.length; to++) {
                int from = 0;
                for (int other = 1; other < next.length; other++) {
                    from = score[other] + transitions[other][to] > score[from] + transitions[from][to] ? other : from;
                }
                before[t][to] = from;
                next[to] = score[from] + transitions[from][to] + emissions[t][to];
            }
            score = next;
        }
        return trackedBack(before, score);
    }

    private StatePath trackedBack(int[][] before, double[] score) {
        int[] path = new int[before.length];
        int last = 0;
        for (int state = 1; state < score.length; state++) {
            last = score[state] + end[state] > score[last] + end[last] ? state : last;
        }
        path[path.length - 1] = last;
        for (int t = path.length - 1; t > 0; t--) {
            path[t - 1] = before[t][path[t]];
        }
        return new StatePath(score[last] + end[last], path);
    }

    /**
     * What {@link Trellis#expectations} finds.
     *
     * @param logLikelihood of what was observed
     * @param states        (times, states): the probability of each state at each time
     * @param moves         (states, states): how often, on average, a path goes from one to the other
     */
    public record Expectations(double logLikelihood, double[][] states, double[][] moves) {

        public Expectations {
            Requirement.finite("The log-likelihood", logLikelihood);
            Requirement.equalRows("The states", states);
            Requirement.equalRows("The moves", moves);
        }
    }
}
