package mapping.optimizers;

import mapping.Requirement;

/**
 * What a rule computes a step from.
 *
 * @param state      what the rule remembers of the steps before
 * @param parameters θ
 * @param gradient   of the loss at θ
 */
public record Observation(State state, double[] parameters, double[] gradient) {

    public Observation {
        Requirement.given("The state", state);
        Requirement.equalLengths("The gradient", gradient, "The parameters", parameters);
    }
}
