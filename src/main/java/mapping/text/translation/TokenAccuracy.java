package mapping.text.translation;

import mapping.Requirement;
import mapping.metrics.Metric;
import mapping.metrics.Tally;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.text.tokens.Vocabulary;

/**
 * The part of the next tokens that have the greatest logit, when those before are known. Section 6.2.3. Padding does not count.
 * Logits are (batch, vocabulary, times), targets (batch, times). It says little about what is written freely, where a
 * translator reads its own mistakes.
 */
public record TokenAccuracy() implements Metric<Double> {

    @Override
    public Tally<Double> tally() {
        return new Tally<>() {
            private long right;
            private long all;

            @Override
            public void add(Tensor prediction, Tensor target) {
                Requirement.given("The prediction", prediction);
                Requirement.given("The target", target);
                if (prediction.dim() != 3 || target.dim() != 2 || prediction.size(0) != target.size(0)
                    || prediction.size(2) != target.size(1)) {
                    throw new IllegalArgumentException("Logits of tokens must have shape (batch, vocabulary, times), and targets "
                        + "(batch, times), got " + Shape.text(prediction.shape()) + " and "
                        + Shape.text(target.shape()) + ".");
                }
                float[] said = prediction.argmax(1).data();
                float[] truth = target.data();
                for (int i = 0; i < truth.length; i++) {
                    if (truth[i] != Vocabulary.PADDING) {
                        all++;
                        right += said[i] == truth[i] ? 1 : 0;
                    }
                }
            }

            @Override
            public Double value() {
                if (all == 0) {
                    throw new IllegalStateException("The accuracy of no tokens is not defined: add predictions first.");
                }
                return (double) right / all;
            }
        };
    }

    @Override
    public String name() {
        return "token accuracy";
    }
}
