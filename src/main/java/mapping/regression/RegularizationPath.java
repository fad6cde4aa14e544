package mapping.regression;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.regularization.ElasticNet;

/**
 * The solutions of a penalized regression for one λ after another, from strong to weak: how weights become nonzero. Sections
 * 4.3.1 and 4.3.2. Each starts from the one before, so that a path costs little more than its last point.
 *
 * @param lambdas descending
 * @param weights for each λ, all weights
 */
public record RegularizationPath(double[] lambdas, List<double[]> weights) {

    /** The lasso: penalty λΣ|w|. */
    public static RegularizationPath lasso(LeastSquares risk, double... lambdas) {
        return elasticNet(risk, 1, lambdas);
    }

    /** The elastic net: penalty ρλΣ|w| + ½(1 − ρ)λΣw², in scikit-learn's terms, where ρ is called l1_ratio. */
    public static RegularizationPath elasticNet(LeastSquares risk, double ratio, double... lambdas) {
        Requirement.given("The risk", risk);
        Requirement.given("The lambdas", lambdas);
        List<double[]> weights = new ArrayList<>();
        double[] w = new double[risk.dimension()];
        for (double lambda : lambdas) {
            ElasticNet penalty = new ElasticNet(ratio * lambda, 0.5 * (1 - ratio) * lambda);
            w = CoordinateDescent.of(risk, penalty).minimum(w, 1e-10);
            weights.add(w);
        }
        return new RegularizationPath(lambdas, weights);
    }

    /** Ridge regression: penalty λΣw². */
    public static RegularizationPath ridge(LeastSquares risk, double... lambdas) {
        Requirement.given("The lambdas", lambdas);
        List<double[]> weights = new ArrayList<>();
        for (double lambda : lambdas) {
            weights.add(new Ridge(lambda).minimum(risk));
        }
        return new RegularizationPath(lambdas, weights);
    }

    /** {@code count} numbers from {@code greatest} down to {@code least}, each the same factor smaller than the one before. */
    public static double[] lambdas(double greatest, double least, int count) {
        Requirement.length("The number of weights", count);
        Requirement.positive("The least λ", least);
        double[] lambdas = new double[count];
        for (int i = 0; i < count; i++) {
            double share = count == 1 ? 0 : (double) i / (count - 1);
            lambdas[i] = greatest * StrictMath.pow(least / greatest, share);
        }
        return lambdas;
    }

    /** One weight along the path, ready for a chart. */
    public double[] weight(int j) {
        weights.forEach(w -> Requirement.index("weight", j, w.length));
        return weights.stream().mapToDouble(w -> w[j]).toArray();
    }

    /** How many weights are not 0 at each λ. */
    public int[] sizes() {
        int[] sizes = new int[weights.size()];
        for (int i = 0; i < sizes.length; i++) {
            for (double weight : weights.get(i)) {
                sizes[i] += weight == 0 ? 0 : 1;
            }
        }
        return sizes;
    }
}
