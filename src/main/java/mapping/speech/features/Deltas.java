package mapping.speech.features;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Rows ↦ how fast each number changes: the slope of the line that fits a number in the rows around, by least squares (Furui, 1986),
 * section 6.3.1. d_t = Σₙ n · x_{t+n} / Σₙ n², n from −reach to reach; before the first row and after the last those are repeated.
 * A linear mapping of the whole. python_speech_features: {@code delta}.
 *
 * @param reach rows on each side, at least 1
 */
public record Deltas(int reach) implements Mapping<double[][], double[][]> {

    public Deltas {
        Requirement.between("The reach", reach, 1, 1 << 16);
    }

    @Override
    public double[][] apply(double[][] rows) {
        Requirement.equalRows("The rows", rows);
        double squares = 0;
        for (int n = 1; n <= reach; n++) {
            squares += 2.0 * n * n;
        }
        double[][] slopes = new double[rows.length][rows.length == 0 ? 0 : rows[0].length];
        for (int t = 0; t < rows.length; t++) {
            for (int n = -reach; n <= reach; n++) {
                double[] row = rows[Math.min(rows.length - 1, Math.max(0, t + n))];
                for (int k = 0; k < row.length; k++) {
                    slopes[t][k] += n * row[k] / squares;
                }
            }
        }
        return slopes;
    }

    /** The rows with their slopes behind them: twice as many numbers in each. */
    public double[][] appended(double[][] rows) {
        double[][] slopes = apply(rows);
        double[][] both = new double[rows.length][];
        for (int t = 0; t < rows.length; t++) {
            int n = rows[t].length;
            both[t] = Arrays.copyOf(rows[t], 2 * n);
            System.arraycopy(slopes[t], 0, both[t], n, n);
        }
        return both;
    }
}
