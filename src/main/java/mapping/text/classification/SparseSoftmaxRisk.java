package mapping.text.classification;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.objectives.Objective;

/**
 * Logistic regression of K classes on sparse vectors: the mean cross-entropy of softmax(Wx + b), plus λ/2 · ‖W‖², as a
 * function of (W, b). Convex; with λ &gt; 0 the weights stay finite although the words of a few hundred texts separate any
 * classes. Section 6.2.1. A gradient costs 2K multiply-adds for each element kept. scikit-learn: {@code
 * LogisticRegression(C=1/(λn))}, multinomial; with two classes its one vector of weights is ours of class 1 minus that of class
 * 0 and its C twice as large, 2/(λn).
 *
 * <p>The parameters are one array: the weights of class 0, of class 1, …, then K biases. It keeps what it computed last, so it
 * serves one thread at a time.
 */
public final class SparseSoftmaxRisk implements Objective {

    private final List<SparseVector> rows;
    private final int[] labels;
    private final int classes;
    private final double penalty;
    private final int width;

    private double[] point;
    private double value;
    private double[] gradient;

    /**
     * @param rows    at least one, of equal size
     * @param labels  as many, from 0 to K − 1; not copied
     * @param classes K
     * @param penalty λ ≥ 0
     */
    public SparseSoftmaxRisk(List<SparseVector> rows, int[] labels, int classes, double penalty) {
        this.rows = Requirement.copied("The rows", rows);
        Requirement.atLeast("The number of rows", this.rows.size(), 1);
        Requirement.asMany("labels", Requirement.given("The labels", labels).length, "rows", this.rows.size());
        Requirement.atLeast("The number of classes", classes, 1);
        Requirement.labels(labels, classes);
        Requirement.notNegative("The penalty", penalty);
        this.labels = labels;
        this.classes = classes;
        this.penalty = penalty;
        this.width = this.rows.get(0).size();
        for (SparseVector row : this.rows) {
            Requirement.asMany("elements", row.size(), "elements of the first row", width);
        }
        Requirement.length("The number of weights", (long) classes * (width + 1));
    }

    /** K · v + K. */
    @Override
    public int dimension() {
        return classes * width + classes;
    }

    @Override
    public double value(double[] parameters) {
        visit(parameters);
        return value;
    }

    @Override
    public double[] gradient(double[] parameters) {
        visit(parameters);
        return gradient.clone();
    }

    /** Computes value and gradient together, and keeps them: a line search asks for both at one point. */
    private void visit(double[] parameters) {
        requireDimension(parameters);
        if (Arrays.equals(point, parameters)) {
            return;
        }
        double[] slopes = new double[parameters.length];
        double sum = 0;
        double[] p = new double[classes];
        for (int i = 0; i < labels.length; i++) {
            SparseVector x = rows.get(i);
            for (int k = 0; k < classes; k++) {
                p[k] = logit(parameters, x, k);
            }
            sum -= LinearClassifier.logSoftmax(p)[labels[i]];
            for (int k = 0; k < classes; k++) {
                double error = (StrictMath.exp(p[k]) - (k == labels[i] ? 1 : 0)) / labels.length;
                for (int e = 0; e < x.places().length; e++) {
                    slopes[k * width + x.places()[e]] += error * x.values()[e];
                }
                slopes[classes * width + k] += error;
            }
        }
        double squares = 0;
        for (int j = 0; j < classes * width; j++) {
            squares += parameters[j] * parameters[j];
            slopes[j] += penalty * parameters[j];
        }
        point = parameters.clone();
        value = sum / labels.length + penalty / 2 * squares;
        gradient = slopes;
    }

    private double logit(double[] parameters, SparseVector x, int k) {
        double z = parameters[classes * width + k];
        for (int e = 0; e < x.places().length; e++) {
            z += parameters[k * width + x.places()[e]] * x.values()[e];
        }
        return z;
    }

    @Override
    public String name() {
        return "softmax risk of sparse rows";
    }
}
