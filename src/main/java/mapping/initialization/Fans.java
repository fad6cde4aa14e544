package mapping.initialization;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Shape;

/**
 * How many numbers meet at an output of a layer (fan-in) and how many outputs an input reaches (fan-out), read off the shape
 * of its weight: (out, in) or (out, in, kernel …), as PyTorch counts them.
 */
public record Fans(int in, int out, int kernel) {

    /** Which of the two the variance is scaled by. */
    public enum Mode { IN, OUT, AVERAGE }

    /** @throws IllegalArgumentException if the shape has fewer than two axes */
    public static Fans of(int... shape) {
        if (Requirement.given("The shape of a weight", shape).length < 2) {
            throw new IllegalArgumentException("A weight must have two axes or more, (out, in, …), for fan-in and fan-out, got "
                + "shape " + Shape.text(shape) + ".");
        }
        Shape.numel(shape);    // refuses negative sizes and too many numbers
        int kernel = Arrays.stream(shape).skip(2).reduce(1, (a, b) -> a * b);
        return new Fans(shape[1] * kernel, shape[0] * kernel, kernel);
    }

    /** The one that {@code mode} names. */
    public double by(Mode mode) {
        return mode == Mode.IN ? in : mode == Mode.OUT ? out : (in + out) / 2.0;
    }
}
