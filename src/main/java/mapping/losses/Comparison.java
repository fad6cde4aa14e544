package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Three tensors whose first axis is the batch: the argument of a {@link ComparisonLoss}.
 *
 * @param first  mostly vectors, (n, width)
 * @param second what they are compared with
 * @param third  what they are compared with besides, or whether the first two belong together
 */
public record Comparison(Tensor first, Tensor second, Tensor third) {

    public Comparison {
        Requirement.given("The first one", first);
        Requirement.given("The second one", second);
        Requirement.given("The third one", third);
    }
}
