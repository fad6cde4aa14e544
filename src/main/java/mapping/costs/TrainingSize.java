package mapping.costs;

import mapping.Requirement;

/**
 * How large a training of a language model is: parameters N and tokens D. Section 1.2.1.
 *
 * @param parameters N
 * @param tokens     D, all that pass through the model, a text read twice counted twice
 */
public record TrainingSize(double parameters, double tokens) {

    public TrainingSize {
        Requirement.positive("The number of parameters", parameters);
        Requirement.positive("The number of tokens", tokens);
    }

    /** About 6ND floating-point operations: a multiplication and an addition for each parameter and token, three times. */
    public double flop() {
        return 6 * parameters * tokens;
    }
}
