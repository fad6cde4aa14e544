package mapping.regularization;

import java.util.List;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * A convex {@link Penalty} that is also a function of a plain vector w, in double precision, with its proximal step; for the
 * exact regressions of section 4.3.
 */
public interface VectorPenalty extends Penalty {

    /** The price of w. */
    double value(double[] w);

    /** A gradient of it, in a new array; where it has a corner, the subgradient that is 0 there. */
    double[] gradient(double[] w);

    /**
     * The proximal step: the u that minimizes step · value(u) + ½‖u − w‖², in a new array. It goes downhill on the penalty alone,
     * exactly and even at corners, which is how weights become exactly 0.
     *
     * @param step ≥ 0
     */
    double[] proximal(double[] w, double step);

    /** The price of one tensor. */
    Tensor apply(Tensor parameter);

    @Override
    default Tensor apply(List<Tensor> parameters) {
        Requirement.given("The parameters", parameters);
        return parameters.stream().map(this::apply).reduce(Tensor::add)
            .orElseThrow(() -> new IllegalArgumentException(name() + " must be given at least one parameter, got none."));
    }
}
