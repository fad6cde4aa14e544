package mapping.text.classification;

import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.descent.CubicWolfe;
import mapping.descent.Lbfgs;

/**
 * A linear classifier of sparse vectors, section 6.2.1: x ↦ the class of the greatest of the scores ⟨wₖ, x⟩ + bₖ. The weight of
 * a word says what one more of it adds to the score of a class, so that the reasons of a decision can be read:
 * {@link #difference}.
 *
 * @param weights wₖ, a row for each class
 * @param biases  bₖ
 */
public record LinearClassifier(double[][] weights, double[] biases) implements Mapping<SparseVector, Integer> {

    /** Slopes up to this end the search. */
    private static final double FLAT = 1e-5;
    private static final int MEMORY = 10;

    public LinearClassifier {
        Requirement.equalRows("The table of weights", Requirement.given("The weights", weights));
        Requirement.asMany("biases", Requirement.given("The biases", biases).length, "rows of weights", weights.length);
        Requirement.atLeast("The number of classes", biases.length, 1);
        Requirement.finite("The bias", biases);
        for (double[] row : weights) {
            Requirement.finite("The weight", row);
        }
    }

    /**
     * Logistic regression: minimizes {@link SparseSoftmaxRisk} by L-BFGS (3.3.3), from zeros.
     *
     * @param rows    of the training part
     * @param labels  from 0 to K − 1
     * @param classes K
     * @param penalty λ; the smaller, the larger the weights
     * @param steps   of L-BFGS at most; it ends sooner where no slope is above 10⁻⁵. 60 are enough for the texts of this section
     */
    public static LinearClassifier fit(List<SparseVector> rows, int[] labels, int classes, double penalty, int steps) {
        SparseSoftmaxRisk risk = new SparseSoftmaxRisk(rows, labels, classes, penalty);
        Requirement.atLeast("The number of steps", steps, 1);
        Lbfgs search = new Lbfgs(MEMORY, CubicWolfe.standard());
        Lbfgs.State state = search.from(risk, new double[risk.dimension()]);
        Mapping<Lbfgs.State, Lbfgs.State> step = search.on(risk);
        for (int k = 0; k < steps && steepest(state.gradient()) > FLAT; k++) {
            state = step.apply(state);
        }
        double[] found = state.point();
        int width = rows.get(0).size();
        double[][] weights = new double[classes][];
        Arrays.setAll(weights, k -> Arrays.copyOfRange(found, k * width, (k + 1) * width));
        return new LinearClassifier(weights, Arrays.copyOfRange(found, classes * width, found.length));
    }

    private static double steepest(double[] gradient) {
        return Arrays.stream(gradient).map(Math::abs).max().getAsDouble();
    }

    /** ⟨wₖ, x⟩ + bₖ for each class. */
    public double[] scores(SparseVector x) {
        Requirement.given("The argument", x);
        double[] scores = new double[biases.length];
        Arrays.setAll(scores, k -> x.dot(weights[k]) + biases[k]);
        return scores;
    }

    /** softmax of the scores. */
    public double[] probabilities(SparseVector x) {
        double[] p = logSoftmax(scores(x));
        Arrays.setAll(p, k -> StrictMath.exp(p[k]));
        return p;
    }

    /** The class of the greatest score; of several, the first. */
    @Override
    public Integer apply(SparseVector x) {
        double[] scores = scores(x);
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    /** How much a word speaks for one class against another: the weights of the one minus those of the other. */
    public double[] difference(int one, int other) {
        Requirement.index("class", one, biases.length);
        Requirement.index("class", other, biases.length);
        double[] difference = new double[weights[one].length];
        Arrays.setAll(difference, j -> weights[one][j] - weights[other][j]);
        return difference;
    }

    /** In place, with the greatest taken out first; returns its argument. */
    static double[] logSoftmax(double[] z) {
        double greatest = Arrays.stream(z).max().getAsDouble();
        double sum = 0;
        for (double each : z) {
            sum += StrictMath.exp(each - greatest);
        }
        double log = greatest + StrictMath.log(sum);
        Arrays.setAll(z, k -> z[k] - log);
        return z;
    }

    @Override
    public String name() {
        return "linear classifier";
    }
}
