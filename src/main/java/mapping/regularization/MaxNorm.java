package mapping.regularization;

import java.util.Arrays;
import mapping.Requirement;

/**
 * A row of weights is at most c long; longer ones are scaled down to c. Section 4.3.2 (Hinton et al. 2012; Srivastava et
 * al. 2014, with dropout). Unlike {@link L2} it leaves small weights alone, and unlike it allows a large learning rate.
 *
 * @param most c &gt; 0; 3 to 4 are common
 */
public record MaxNorm(double most) implements Constraint {

    public MaxNorm {
        Requirement.positive("The greatest norm", most);
    }

    /** ‖row‖. */
    static double norm(double[] row) {
        Requirement.given("The row", row);
        double sum = 0;
        for (double weight : row) {
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    @Override
    public double[] apply(double[] row) {
        double norm = norm(row);
        return norm <= most ? row.clone() : Arrays.stream(row).map(weight -> weight * (most / norm)).toArray();
    }
}
