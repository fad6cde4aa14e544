package mapping.regularization;

import java.util.Arrays;

/** A row of weights has length 1. Section 4.3.2. A row of zeros has no nearest such row and stays. Keras: {@code UnitNorm}. */
public record UnitNorm() implements Constraint {

    @Override
    public double[] apply(double[] row) {
        double norm = MaxNorm.norm(row);
        return norm == 0 ? row.clone() : Arrays.stream(row).map(weight -> weight / norm).toArray();
    }
}
