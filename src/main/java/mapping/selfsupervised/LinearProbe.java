package mapping.selfsupervised;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.algebra.Vectors;
import mapping.descent.CubicWolfe;
import mapping.descent.Lbfgs;
import mapping.objectives.Objective;
import mapping.objectives.SoftmaxRegression;

/**
 * A linear probe (Alain and Bengio, 2016; sections 2.2.1 and 8.2.1): features ↦ the class of the greatest of the scores
 * ⟨w_k, x⟩ + b_k. What a network has learnt is judged by how well so simple a mapping reads its features. Costs d · k
 * multiply-adds.
 *
 * @param weights a row of d numbers for each of k classes
 * @param biases  k
 */
public record LinearProbe(double[][] weights, double[] biases) implements Mapping<double[], Integer> {

    private static final double FLAT = 1e-5;
    private static final int MEMORY = 10;

    public LinearProbe {
        Requirement.equalRows("The weights", weights);
        Requirement.finite("The biases", biases);
        Requirement.asMany("rows of weights", weights.length, "biases", biases.length);
        Requirement.atLeast("The number of classes", biases.length, 1);
        for (double[] row : weights) {
            Requirement.finite("The weights", row);
        }
    }

    /**
     * Minimizes the mean cross-entropy + λ/2 · ‖weights‖² by L-BFGS (3.3.3), from zeros. scikit-learn:
     * {@code LogisticRegression(C=1 / (n λ))}. Features should be of like size: see {@link mapping.data.Standardization}.
     *
     * @param rows    n rows of d features
     * @param labels  n, from 0 to {@code classes} − 1
     * @param classes k; one without an example gets the least scores
     * @param penalty λ, not negative; the biases are free
     * @param steps   of L-BFGS at most; it ends sooner where no slope is above 10⁻⁵
     */
    public static LinearProbe fit(double[][] rows, int[] labels, int classes, double penalty, int steps) {
        Requirement.equalRows("The table", rows);
        Requirement.atLeast("The number of rows", rows.length, 1);
        Requirement.given("The labels", labels);
        Requirement.asMany("labels", labels.length, "rows", rows.length);
        Requirement.notNegative("The penalty", penalty);
        Requirement.atLeast("The number of steps", steps, 1);
        int width = rows[0].length;
        Requirement.atLeast("The number of features", width, 1);
        Objective risk = penalized(new SoftmaxRegression(floats(rows, width), labels, classes), classes * width, penalty);
        Lbfgs search = new Lbfgs(MEMORY, CubicWolfe.standard());
        Lbfgs.State state = search.from(risk, new double[risk.dimension()]);
        Mapping<Lbfgs.State, Lbfgs.State> step = search.on(risk);
        for (int i = 0; i < steps && steepest(state.gradient()) > FLAT; i++) {
            state = step.apply(state);
        }
        double[] found = state.point();
        double[][] weights = new double[classes][];
        Arrays.setAll(weights, k -> Arrays.copyOfRange(found, k * width, (k + 1) * width));
        return new LinearProbe(weights, Arrays.copyOfRange(found, classes * width, found.length));
    }

    private static float[] floats(double[][] rows, int width) {
        float[] features = new float[Math.multiplyExact(rows.length, width)];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) rows[i / width][i % width];
        }
        return features;
    }

    /** The first {@code count} parameters are penalized. */
    private static Objective penalized(SoftmaxRegression risk, int count, double penalty) {
        return Objective.of(risk.dimension(), x -> {
            double squares = 0;
            for (int j = 0; j < count; j++) {
                squares += x[j] * x[j];
            }
            return risk.value(x) + penalty / 2 * squares;
        }, x -> {
            double[] gradient = risk.gradient(x);
            for (int j = 0; j < count; j++) {
                gradient[j] += penalty * x[j];
            }
            return gradient;
        });
    }

    private static double steepest(double[] gradient) {
        return Arrays.stream(gradient).map(Math::abs).max().getAsDouble();
    }

    /** ⟨w_k, x⟩ + b_k for each class. */
    public double[] scores(double[] x) {
        Requirement.finite("The features", x);
        Requirement.asMany("features", x.length, "weights of a class", weights[0].length);
        return Vectors.sum(Vectors.product(weights, x), 1, biases);
    }

    /** The class of the greatest score; of several, the first. */
    @Override
    public Integer apply(double[] x) {
        double[] scores = scores(x);
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    /** The share of rows whose class is found. */
    public double accuracy(double[][] rows, int[] labels) {
        Requirement.equalRows("The table", rows);
        Requirement.given("The labels", labels);
        Requirement.asMany("labels", labels.length, "rows", rows.length);
        Requirement.atLeast("The number of rows", rows.length, 1);
        int right = 0;
        for (int i = 0; i < rows.length; i++) {
            right += apply(rows[i]) == labels[i] ? 1 : 0;
        }
        return (double) right / rows.length;
    }

    @Override
    public Space domain() {
        return Space.reals(weights[0].length);
    }
}
