package mapping.metrics;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The mean of a binary metric over K classes, each judged against all others: scores of shape (n, K) become K columns of shape
 * (n), and the label of column k is 1 where the target is k. {@code new OneVersusRest(10, Roc.metric().then(Roc::area))} is
 * scikit-learn's {@code roc_auc_score} with {@code multi_class="ovr"}, {@code average="macro"}.
 *
 * @param classes K, at least 2
 * @param binary  what judges each class
 */
public record OneVersusRest(int classes, Metric<Double> binary) implements Metric<Double> {

    public OneVersusRest {
        Requirement.given("The binary metric", binary);
        Requirement.atLeast("The number of classes of one versus the rest", classes, 2);
    }

    @Override
    public Tally<Double> tally() {
        List<Tally<Double>> tallies = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            tallies.add(binary.tally());
        }
        return new Tally<>() {
            @Override
            public void add(Tensor prediction, Tensor target) {
                Classified.scores("One versus the rest", prediction, target);
                Tensor indicators = Tensors.oneHot(target, classes);
                for (int k = 0; k < classes; k++) {
                    tallies.get(k).add(prediction.select(-1, k), indicators.select(-1, k));
                }
            }

            @Override
            public Double value() {
                return tallies.stream().mapToDouble(Tally::value).sum() / classes;
            }
        };
    }
}
