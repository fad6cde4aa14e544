package mapping.text.generation;

import mapping.Requirement;
import mapping.metrics.Metric;
import mapping.metrics.Tally;
import mapping.tensor.Tensor;
import mapping.text.tokens.Vocabulary;

/**
 * e to the mean surprise at the tokens that follow, padding left out: scores (batch, times, tokens) and next tokens (batch,
 * times) ↦ a number from 1 on. Section 6.2.3. Among so many equally likely tokens one would be as uncertain.
 */
public record TokenPerplexity() implements Metric<Double> {

    @Override
    public Tally<Double> tally() {
        return new Tally<>() {
            private double surprise;
            private long tokens;

            @Override
            public void add(Tensor scores, Tensor next) {
                for (float each : new NextTokenLoss().each(scores, next).data()) {
                    surprise += each;
                }
                for (float token : next.data()) {
                    tokens += token == Vocabulary.PADDING ? 0 : 1;
                }
            }

            @Override
            public Double value() {
                if (tokens == 0) {
                    throw new IllegalStateException("The perplexity of no tokens is not defined: add predictions first.");
                }
                return StrictMath.exp(surprise / tokens);
            }
        };
    }

    @Override
    public Double apply(Tensor scores, Tensor next) {
        Requirement.given("The scores", scores);
        Tally<Double> tally = tally();
        tally.add(scores, next);
        return tally.value();
    }
}
