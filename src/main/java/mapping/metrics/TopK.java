package mapping.metrics;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * The part of the examples whose own class is among the k with the greatest scores, sections 2.2.3 and 7.3.1: ImageNet's measure
 * with k = 5. Among equal scores the class of the smaller number comes first. Predictions have shape (n, K), targets (n).
 * scikit-learn: {@code top_k_accuracy_score}.
 *
 * @param k from 1 to the number of classes
 */
public record TopK(int k) implements Metric<Double> {

    public TopK {
        Requirement.atLeast("The k of top-k accuracy", k, 1);
    }

    @Override
    public Tally<Double> tally() {
        Mean mean = new Mean();
        return new Tally<>() {
            @Override
            public void add(Tensor prediction, Tensor target) {
                Classified answers = Classified.scores("Top-k accuracy", prediction, target);
                if (k > answers.classes()) {
                    throw new IllegalArgumentException("Top-" + k + " accuracy of " + answers.classes() + " classes is always 1: "
                        + "take a smaller k.");
                }
                for (int i = 0; i < answers.count(); i++) {
                    mean.add(rank(answers, i) < k ? 1 : 0);
                }
            }

            @Override
            public Double value() {
                return mean.value();
            }
        };
    }

    /** How many classes come before the right one. */
    private static int rank(Classified answers, int i) {
        int label = answers.label(i);
        float score = answers.score(i, label);
        int before = 0;
        for (int other = 0; other < answers.classes(); other++) {
            float rival = answers.score(i, other);
            before += rival > score || rival == score && other < label ? 1 : 0;
        }
        return before;
    }
}
