package mapping.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.algebra.Vectors;

/**
 * The table of dynamic time warping and the way through it, section 6.3.1: a matrix of distances between the elements of two
 * sequences ↦ the least sums of distances from the beginning to each pair, by Bellman's principle (1957)
 * D(i, j) = C(i, j) + min(D(i−1, j−1), D(i, j−1), D(i−1, j)). {@link TimeWarping} keeps one row of it, where only the last number
 * is wanted. librosa: {@code sequence.dtw}. Costs the product of the lengths.
 *
 * @param band        how far from the diagonal the way may go, as a share of the shorter length (Sakoe and Chiba, 1978); 1: anywhere
 * @param subsequence whether the first sequence may begin and end anywhere in the second
 */
public record Warping(double band, boolean subsequence) implements Mapping<double[][], Warping.Way> {

    /**
     * What was found.
     *
     * @param sums least sums, as many as the distances; ∞ where no way leads
     * @param path pairs (i, j) from the beginning to the end
     */
    public record Way(double[][] sums, List<int[]> path) {

        /** The sum of the distances on the path. */
        public double cost() {
            int[] end = path.get(path.size() - 1);
            return sums[end[0]][end[1]];
        }
    }

    /** Anywhere, and from end to end. */
    public static final Warping FREE = new Warping(1, false);

    public Warping {
        Requirement.fraction("The band", band);
    }

    @Override
    public Way apply(double[][] distances) {
        Requirement.equalRows("The distances", distances);
        Requirement.atLeast("The length of a sequence", distances.length == 0 ? 0 : distances[0].length, 1);
        double[][] sums = new double[distances.length][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new double[distances[i].length];
            for (int j = 0; j < sums[i].length; j++) {
                sums[i][j] = allowed(i, j, distances) ? distances[i][j] + before(sums, i, j) : Double.POSITIVE_INFINITY;
            }
        }
        double[] last = sums[sums.length - 1];
        int end = last.length - 1;
        for (int j = last.length - 1; subsequence && j >= 0; j--) {
            end = last[j] <= last[end] ? j : end;
        }
        if (last[end] == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("A band of " + band + " leaves no way through " + sums.length + " × " + last.length
                + " distances.");
        }
        return new Way(sums, path(sums, end));
    }

    /** librosa's rule: the band is as wide as {@code band} of the shorter length, and follows the longer one to its end. */
    private boolean allowed(int i, int j, double[][] distances) {
        int rows = distances.length;
        int columns = distances[0].length;
        long radius = (long) Math.rint(band * Math.min(rows, columns));
        return band == 1 || j - i < radius + Math.max(0, columns - rows) && i - j < radius + Math.max(0, rows - columns);
    }

    private double before(double[][] sums, int i, int j) {
        if (i == 0) {
            return j == 0 || subsequence ? 0 : sums[0][j - 1];
        }
        return j == 0 ? sums[i - 1][0] : Math.min(sums[i - 1][j - 1], Math.min(sums[i][j - 1], sums[i - 1][j]));
    }

    /** From the end back: where the least sum before came from; of equal ones the diagonal, then the left. */
    private List<int[]> path(double[][] sums, int end) {
        List<int[]> path = new ArrayList<>();
        int i = sums.length - 1;
        int j = end;
        path.add(new int[] {i, j});
        while (i > 0 || j > 0 && !subsequence) {
            double best = before(sums, i, j);
            if (i > 0 && j > 0 && sums[i - 1][j - 1] == best) {
                i--;
                j--;
            } else if (j > 0 && (i == 0 || sums[i][j - 1] == best)) {
                j--;
            } else {
                i--;
            }
            path.add(new int[] {i, j});
        }
        Collections.reverse(path);
        return path;
    }

    /** Euclidean distances of two sequences of vectors, as {@link #apply} takes them. */
    public static double[][] distances(double[][] one, double[][] other) {
        Requirement.allGiven("The vectors of one sequence", one);
        Requirement.allGiven("The vectors of the other sequence", other);
        return Arrays.stream(one).map(a -> Arrays.stream(other).mapToDouble(b -> Vectors.distance(a, b)).toArray())
            .toArray(double[][]::new);
    }
}
