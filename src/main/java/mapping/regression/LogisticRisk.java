package mapping.regression;

import mapping.Requirement;
import mapping.objectives.Objective;

/**
 * Logistic regression of two classes: the mean of log(1 + e^(−mᵢ)) with the margins mᵢ = ±(⟨w, xᵢ⟩ + b), + for class 1 and −
 * for class 0, as a function of the d weights and, as the last coordinate, of the bias b. Section 4.3.2. It is the cross-entropy
 * of the logistic function's probabilities (4.1.2), convex, and without a closed form. A value or a gradient costs n d
 * multiply-adds.
 *
 * <p>If a plane separates the classes it has no minimum: the weights grow without end. A penalty mends that; see {@link Ridge}.
 */
public final class LogisticRisk implements Objective {

    private final double[][] rows;
    private final int[] labels;

    private LogisticRisk(double[][] rows, int[] labels) {
        this.rows = rows;
        this.labels = labels;
    }

    /**
     * @param rows   n rows of d numbers; not copied
     * @param labels n numbers, 0 or 1; not copied
     */
    public static LogisticRisk of(double[][] rows, int[] labels) {
        Requirement.given("The rows", rows);
        Requirement.given("The labels", labels);
        Requirement.atLeast("The number of rows", rows.length, 1);
        Requirement.asMany("labels", labels.length, "rows", rows.length);
        Requirement.equalRows("The table of features", rows);
        Requirement.labels(labels, 2);
        return new LogisticRisk(rows, labels);
    }

    /** d + 1: the weights, then b. */
    @Override
    public int dimension() {
        return rows[0].length + 1;
    }

    /** mᵢ: above 0 where row i is called what it is. */
    public double margin(double[] w, int i) {
        requireDimension(w);
        Requirement.index("example", i, rows.length);
        double z = w[w.length - 1];
        for (int j = 0; j < rows[i].length; j++) {
            z += w[j] * rows[i][j];
        }
        return labels[i] == 1 ? z : -z;
    }

    @Override
    public double value(double[] w) {
        requireDimension(w);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double m = margin(w, i);
            sum += Math.max(-m, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(m)));
        }
        return sum / rows.length;
    }

    @Override
    public double[] gradient(double[] w) {
        requireDimension(w);
        double[] gradient = new double[w.length];
        for (int i = 0; i < rows.length; i++) {
            double pull = (labels[i] == 1 ? -1 : 1) / (1 + StrictMath.exp(margin(w, i))) / rows.length;
            for (int j = 0; j < rows[i].length; j++) {
                gradient[j] += pull * rows[i][j];
            }
            gradient[w.length - 1] += pull;
        }
        return gradient;
    }

    /** The part of the rows that are called what they are. */
    public double accuracy(double[] w) {
        requireDimension(w);
        int right = 0;
        for (int i = 0; i < rows.length; i++) {
            right += margin(w, i) > 0 ? 1 : 0;
        }
        return (double) right / rows.length;
    }

    @Override
    public String name() {
        return "logistic risk";
    }
}
