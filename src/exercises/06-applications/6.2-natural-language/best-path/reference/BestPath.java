import java.util.Arrays;
import java.util.List;

/** The path of the highest score through a lattice of words and tags: the Viterbi algorithm. */
public final class BestPath {

    private BestPath() {
    }

    /** The tags of the best path, one for each word. */
    public static List<Integer> of(double[][] emissions, double[][] transitions, double[] start, double[] end) {
        int words = emissions.length;
        int tags = start.length;
        int[][] before = new int[words][tags];
        double[] score = new double[tags];
        for (int k = 0; k < tags; k++) {
            score[k] = start[k] + emissions[0][k];
        }
        for (int t = 1; t < words; t++) {
            double[] next = new double[tags];
            for (int j = 0; j < tags; j++) {
                int best = 0;
                for (int i = 1; i < tags; i++) {
                    best = score[i] + transitions[i][j] > score[best] + transitions[best][j] ? i : best;
                }
                before[t][j] = best;
                next[j] = score[best] + transitions[best][j] + emissions[t][j];
            }
            score = next;
        }
        int last = 0;
        for (int k = 1; k < tags; k++) {
            last = score[k] + end[k] > score[last] + end[last] ? k : last;
        }
        Integer[] path = new Integer[words];
        path[words - 1] = last;
        for (int t = words - 1; t > 0; t--) {
            path[t - 1] = before[t][path[t]];
        }
        return Arrays.asList(path);
    }
}
