package mapping.metrics;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * What a model said about some examples, and what it should have said: the argument of a {@link Metric}.
 *
 * @param prediction the model's outputs, (n, …)
 * @param target     the answers wanted, (n, …)
 */
public record Outcome(Tensor prediction, Tensor target) {

    public Outcome {
        Requirement.given("The prediction", prediction);
        Requirement.given("The target", target);
    }
}
