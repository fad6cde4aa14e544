package mapping.perceptron;

import mapping.Requirement;
import mapping.algebra.Vectors;

/**
 * Examples as the perceptron sees them, section 1.1.1: each row ends with a constant 1, whose weight takes the part of the
 * threshold, and is multiplied by its class, +1 or −1. Then a row is on the right side of the weights w if w · row > 0.
 *
 * @param rows n rows y·(x, 1) of d + 1 numbers
 */
public record LabelledRows(double[][] rows) {

    public LabelledRows {
        Requirement.atLeast("The number of examples", Requirement.given("The examples", rows).length, 1);
        Requirement.equalRows("The examples", rows);
    }

    /**
     * Returns the rows y·(x, 1).
     *
     * @param x n rows of d features
     * @param y n classes, +1 or −1
     */
    public static LabelledRows of(double[][] x, int[] y) {
        Requirement.allGiven("The rows", x);
        Requirement.asMany("classes", Requirement.given("The classes", y).length, "rows", x.length);
        double[][] rows = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(y[i]) != 1) {
                throw new IllegalArgumentException("A class must be +1 or −1, got " + y[i] + " in row " + i + ".");
            }
            rows[i] = new double[x[i].length + 1];
            for (int j = 0; j < x[i].length; j++) {
                rows[i][j] = y[i] * x[i][j];
            }
            rows[i][x[i].length] = y[i];
        }
        return new LabelledRows(rows);
    }

    /** Returns how many rows are not on the right side of w: w · row ≤ 0. */
    public int wrong(double[] w) {
        int wrong = 0;
        for (double[] row : rows) {
            wrong += Vectors.dot(w, row) <= 0 ? 1 : 0;
        }
        return wrong;
    }

    /** Returns R, the length of the longest row. */
    public double radius() {
        double radius = 0;
        for (double[] row : rows) {
            radius = Math.max(radius, Vectors.norm(row));
        }
        return radius;
    }

    /** Returns the margin of w: the least distance of a row from the plane w · z = 0, negative if a row is on the wrong side. */
    public double margin(double[] w) {
        double margin = Double.POSITIVE_INFINITY;
        for (double[] row : rows) {
            margin = Math.min(margin, Vectors.dot(w, row) / Vectors.norm(w));
        }
        return margin;
    }

    /** Returns the numbers in a row, d + 1. */
    public int width() {
        return rows[0].length;
    }
}
