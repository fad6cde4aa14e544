package mapping.metrics;

import mapping.tensor.Tensor;

/**
 * The mean squared error of probabilities (Brier 1950). Section 5.3.3. Of the probability of the positive class with labels 0 or
 * 1 it is the mean of (p − y)², scikit-learn's {@code brier_score_loss}; of shape (n, K) the mean of Σₖ (pₖ − [y = k])², Brier's
 * own, which for two classes is twice as much.
 */
public record Brier() implements Metric<Double> {

    @Override
    public Tally<Double> tally() {
        Mean mean = new Mean();
        return new Tally<>() {
            @Override
            public void add(Tensor prediction, Tensor target) {
                Probabilities p = Probabilities.of("The Brier score", prediction, target);
                for (int i = 0; i < p.count(); i++) {
                    double sum = 0;
                    for (int k = p.isBinary() ? 1 : 0; k < p.classes(); k++) {
                        double error = p.of(i, k) - (p.label(i) == k ? 1 : 0);
                        sum += error * error;
                    }
                    mean.add(sum);
                }
            }

            @Override
            public Double value() {
                return mean.value();
            }
        };
    }
}
