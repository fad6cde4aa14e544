package mapping.data;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Some examples of a data set, side by side: the first axis of both tensors counts them.
 *
 * @param x what the model is given, (batch, …)
 * @param y what it should answer, (batch, …)
 */
public record Batch(Tensor x, Tensor y) {

    public Batch {
        Requirement.given("The examples", x);
        Requirement.given("The targets", y);
    }

    /** The number of examples. */
    public int size() {
        return x.size(0);
    }
}
