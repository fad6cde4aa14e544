package mapping.metrics;

import mapping.tensor.Tensor;

/**
 * The part of the examples that are given their own class. Sections 2.2.3 and 2.3.3. Predictions are scores of shape (n, K), of
 * which the greatest counts (the first of equals), or class numbers of shape (n); targets are class numbers of shape (n). More
 * axes before the last are counted alike. scikit-learn: {@code accuracy_score}.
 *
 * <p>The score of a binary classifier becomes a class number first:
 * {@code new Accuracy().after(logit -> logit.gt(Tensor.scalar(0)))}.
 */
public record Accuracy() implements Metric<Double> {

    @Override
    public Tally<Double> tally() {
        Mean mean = new Mean();
        return new Tally<>() {
            @Override
            public void add(Tensor prediction, Tensor target) {
                Classified answers = Classified.of("Accuracy", prediction, target);
                for (int i = 0; i < answers.count(); i++) {
                    mean.add(answers.decision(i) == answers.label(i) ? 1 : 0);
                }
            }

            @Override
            public Double value() {
                return mean.value();
            }
        };
    }
}
