package mapping.training.race;

import mapping.Requirement;

/**
 * A participant of a {@link Tournament}: a racer, and the learning rate that one would try first.
 *
 * @param racer     the rule with its other settings
 * @param usualRate a default, such as PyTorch's
 */
public record Entrant(Racer racer, double usualRate) {

    public Entrant {
        Requirement.given("The racer", racer);
        Requirement.positive("The usual rate", usualRate);
    }

    public String name() {
        return racer.name();
    }
}
