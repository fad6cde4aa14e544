package mapping.speech.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.metrics.Metric;
import mapping.metrics.Tally;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.text.scoring.ErrorCounts;
import mapping.text.scoring.Hypothesis;
import mapping.text.scoring.Reference;

/**
 * (logits of (batch, frames, classes), labels of (batch, labels) filled up with −1) ↦ the error rate of {@link BestPath}, in
 * labels: edits for each label said, over all sounds together; section 6.3.2. With words as labels it is the word error rate.
 *
 * @param blank the class that stands for "nothing"
 */
public record LabelErrorRate(int blank) implements Metric<Double> {

    public LabelErrorRate {
        Requirement.atLeast("The blank", blank, 0);
    }

    /** The errors of one sound. */
    public static ErrorCounts errors(List<Integer> said, List<Integer> heard) {
        return ErrorCounts.ofWords(new Reference(text(Requirement.copied("What was said", said))),
            new Hypothesis(text(Requirement.copied("What was heard", heard))));
    }

    private static String text(List<Integer> labels) {
        return labels.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Override
    public Tally<Double> tally() {
        return new Tally<>() {
            private ErrorCounts all = new ErrorCounts(0, 0, 0, 0);

            @Override
            public void add(Tensor prediction, Tensor target) {
                Requirement.given("The prediction", prediction);
                Requirement.given("The target", target);
                if (prediction.dim() != 3 || target.dim() != 2 || target.size(0) != prediction.size(0)) {
                    throw new IllegalArgumentException("Logits and labels must have the shapes (batch, frames, classes) and "
                        + "(batch, labels), got " + Shape.text(prediction.shape()) + " and " + Shape.text(target.shape()) + ".");
                }
                Tensor logs = prediction.detach().logSoftmax(-1);
                for (int n = 0; n < target.size(0); n++) {
                    List<Integer> said = new ArrayList<>();
                    for (int i = 0; i < target.size(1) && target.data()[n * target.size(1) + i] >= 0; i++) {
                        said.add((int) target.data()[n * target.size(1) + i]);
                    }
                    all = all.plus(errors(said, new BestPath(blank).apply(WordRecogniser.rows(logs.select(0, n))).labels()));
                }
            }

            @Override
            public Double value() {
                return all.errorRate();
            }
        };
    }
}
