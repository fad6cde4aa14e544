package mapping.transfer.alignment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * What several classifiers say, each from its own kind of data ↦ what they say together, late fusion by the product rule
 * (Kittler et al., 1998): P(c | all) ∝ P(c)^(1 − n) · Π P(c | one). It is exact if the kinds of data are independent of each
 * other once the class is known and each classifier is calibrated; section 8.3.2. Probabilities are kept above 10⁻³⁰⁰, so
 * that no classifier alone has the last word.
 *
 * @param prior P(c) where the classifiers were trained: positive, with sum 1
 */
public record ProductRule(List<Double> prior) implements Mapping<List<double[]>, double[]> {

    private static final double LEAST = 1e-300;
    private static final double ROUNDING = 1e-3;

    public ProductRule {
        prior = Requirement.copied("The prior", prior);
        Requirement.atLeast("The number of classes", prior.size(), 1);
        prior.forEach(p -> Requirement.positive("A prior probability", p));
        requireSum(prior.stream().mapToDouble(Double::doubleValue).sum());
    }

    /** All classes alike. */
    public static ProductRule uniform(int classes) {
        Requirement.between("The number of classes", classes, 1, 1 << 20);
        return new ProductRule(Collections.nCopies(classes, 1.0 / classes));
    }

    private static void requireSum(double sum) {
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("Probabilities must have the sum 1, got " + Requirement.number(sum) + ".");
        }
    }

    /** @param said probabilities of all classes, from each classifier; of none it is the prior */
    @Override
    public double[] apply(List<double[]> said) {
        List<double[]> all = Requirement.copied("What the classifiers say", said);
        double[] logs = new double[prior.size()];
        for (int c = 0; c < logs.length; c++) {
            logs[c] = (1 - all.size()) * StrictMath.log(prior.get(c));
        }
        for (double[] one : all) {
            Requirement.asMany("probabilities", one.length, "classes", logs.length);
            double sum = 0;
            for (int c = 0; c < logs.length; c++) {
                Requirement.notNegative("A probability", one[c]);
                sum += one[c];
                logs[c] += StrictMath.log(Math.max(LEAST, one[c]));
            }
            requireSum(sum);
        }
        return normalized(logs);
    }

    private static double[] normalized(double[] logs) {
        double greatest = Arrays.stream(logs).max().orElseThrow();
        double[] together = Arrays.stream(logs).map(log -> StrictMath.exp(log - greatest)).toArray();
        double sum = Arrays.stream(together).sum();
        return Arrays.stream(together).map(p -> p / sum).toArray();
    }
}
