package mapping.speech.recognition;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Log-probabilities (frames, classes) ↦ labels: the likeliest class of each frame, runs melted into one, blanks dropped;
 * section 6.3.2
 * (Graves et al., 2006, "best path decoding"). The likeliest path need not spell the likeliest labels. Of equals the first
 * counts.
 *
 * @param blank the class that stands for "nothing"
 */
public record BestPath(int blank) implements Mapping<double[][], Decoded> {

    public BestPath {
        Requirement.atLeast("The blank", blank, 0);
    }

    @Override
    public Decoded apply(double[][] frames) {
        FrameScores.check(frames, blank);
        int[] path = new int[frames.length];
        double score = 0;
        for (int t = 0; t < path.length; t++) {
            for (int k = 1; k < frames[t].length; k++) {
                path[t] = frames[t][k] > frames[t][path[t]] ? k : path[t];
            }
            score += frames[t][path[t]];
        }
        return new Decoded(collapse(path), score);
    }

    /** What a path spells. */
    public List<Integer> collapse(int... path) {
        Requirement.given("The path", path);
        List<Integer> labels = new ArrayList<>();
        for (int t = 0; t < path.length; t++) {
            if (path[t] != blank && (t == 0 || path[t] != path[t - 1])) {
                labels.add(path[t]);
            }
        }
        return List.copyOf(labels);
    }
}
