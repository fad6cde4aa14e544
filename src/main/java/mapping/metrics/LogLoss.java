package mapping.metrics;

import mapping.tensor.Tensor;

/**
 * The mean of −ln p, p being the probability that was given to the example's own class: the cross-entropy as a metric, of
 * probabilities instead of logits. Section 4.1.2. Predictions of shape (n, K) with targets (n), or of the positive class with as
 * many labels 0 or 1. It is infinite once a class that occurs was given the probability 0. scikit-learn: {@code log_loss}, which
 * there clips.
 */
public record LogLoss() implements Metric<Double> {

    @Override
    public Tally<Double> tally() {
        Mean mean = new Mean();
        return new Tally<>() {
            @Override
            public void add(Tensor prediction, Tensor target) {
                Probabilities p = Probabilities.of("Log loss", prediction, target);
                for (int i = 0; i < p.count(); i++) {
                    mean.add(-StrictMath.log(p.of(i, p.label(i))));
                }
            }

            @Override
            public Double value() {
                return mean.value();
            }
        };
    }
}
