package mapping.speech.synthesis;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Scores of frames for the pieces of a text ↦ how many frames each piece lasts, section 6.3.3: the pieces come in order, each for
 * one frame or more, so that the sum of the scores is greatest (monotonic alignment search: Kim et al., 2020, Glow-TTS; the same
 * recursion as Viterbi's on a chain of states). Costs frames · pieces. Of several best ways it takes the one in which the last
 * pieces begin latest.
 */
public record MonotonicAlignment() implements Mapping<double[][], int[]> {

    /**
     * The durations, at least 1 each; their sum is the number of frames.
     *
     * @param scores a row for each frame, a column for each piece; at least as many frames as pieces
     */
    @Override
    public int[] apply(double[][] scores) {
        Requirement.allGiven("The frames", scores);
        Requirement.atLeast("The number of frames", scores.length, 1);
        Requirement.equalRows("The scores", scores);
        int pieces = scores[0].length;
        Requirement.between("The number of pieces of " + scores.length + " frames", pieces, 1, scores.length);
        double[][] best = new double[scores.length][pieces];
        for (int t = 0; t < scores.length; t++) {
            Requirement.finite("The scores of a frame", scores[t]);
            Arrays.fill(best[t], Double.NEGATIVE_INFINITY);
            for (int j = 0; j <= Math.min(t, pieces - 1); j++) {
                double before = t == 0 ? 0 : Math.max(best[t - 1][j], j > 0 ? best[t - 1][j - 1] : Double.NEGATIVE_INFINITY);
                best[t][j] = before + scores[t][j];
            }
        }
        int[] durations = new int[pieces];
        int piece = pieces - 1;
        for (int t = scores.length - 1; t >= 0; t--) {
            durations[piece]++;
            if (piece > 0 && t > 0 && best[t - 1][piece - 1] >= best[t - 1][piece]) {
                piece--;
            }
        }
        return durations;
    }
}
