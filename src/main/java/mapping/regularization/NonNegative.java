package mapping.regularization;

import java.util.Arrays;
import mapping.Requirement;

/** No weight is negative; those that are become 0. Section 4.3.2. Keras: {@code NonNeg}. */
public record NonNegative() implements Constraint {

    @Override
    public double[] apply(double[] row) {
        Requirement.given("The row", row);
        return Arrays.stream(row).map(weight -> Math.max(0, weight)).toArray();
    }
}
