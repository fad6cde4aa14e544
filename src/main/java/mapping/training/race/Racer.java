package mapping.training.race;

import mapping.Requirement;
import mapping.objectives.Objective;
import mapping.optimizers.SharpnessAware;
import mapping.optimizers.UpdateRule;

/**
 * A participant of a {@link Race}: an update rule with its settings, of which the race chooses the learning rate.
 *
 * @param name          as in the table
 * @param rule          that of matrices, and of vectors too unless something else is said
 * @param ruleOfVectors that of biases, for rules such as Muon that are for matrices only; its rate is the rule's
 * @param radius        ρ of SAM, which takes the gradient elsewhere; 0 for here
 */
public record Racer(String name, UpdateRule rule, UpdateRule ruleOfVectors, double radius) {

    public Racer {
        Requirement.notNegative("The radius", radius);
    }

    /** A rule for all parameters. */
    public static Racer of(String name, UpdateRule rule) {
        return new Racer(name, rule, rule, 0);
    }

    /** The same with another rule for vectors. */
    public Racer vectorsBy(UpdateRule other) {
        return new Racer(name, rule, other, radius);
    }

    /** The same with its gradients taken as {@link SharpnessAware} says, at two gradients a step. */
    public Racer sharpnessAware(double newRadius) {
        return new Racer(name, rule, ruleOfVectors, newRadius);
    }

    /** The same with this learning rate for both rules. */
    public Racer withLearningRate(double rate) {
        return new Racer(name, rule.withLearningRate(rate), ruleOfVectors.withLearningRate(rate), radius);
    }

    /** Whether matrices and vectors have the same rule. */
    boolean oneRule() {
        return rule.equals(ruleOfVectors);
    }

    /** What the rule goes down: f, or f as SAM sees it. */
    Objective seen(Objective f) {
        return radius > 0 ? new SharpnessAware(f, radius) : f;
    }

    @Override
    public String toString() {
        return name;
    }
}
