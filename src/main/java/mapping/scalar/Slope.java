package mapping.scalar;

import java.util.Arrays;
import mapping.Mapping;

/** The last look at a derivative: NaN never leaves silently. */
final class Slope {

    private Slope() {
    }

    static double checked(double slope, Mapping<?, ?> f, Object point) {
        if (Double.isNaN(slope)) {
            throw new ArithmeticException("The derivative of " + f.name() + " at "
                + (point instanceof double[] vector ? Arrays.toString(vector) : point) + " is not a number:"
                + " an infinite slope was multiplied by zero, or an argument was NaN or infinite.");
        }
        return slope;
    }
}
