package mapping.data;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * One example of a data set: what a model is given, and what it should answer.
 *
 * @param x what is given, without a batch axis: (channels, height, width) for a picture
 * @param y what is asked for: a single number, of shape (), for a class
 */
public record Example(Tensor x, Tensor y) {

    public Example {
        Requirement.given("The examples", x);
        Requirement.given("The targets", y);
    }
}
