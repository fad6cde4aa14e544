package mapping.tuning;

import mapping.Requirement;

/**
 * A stage of successive halving: so many settings are trained until each has had so much. Section 5.3.1.
 *
 * @param settings how many are still in the race
 * @param resource what each has had at the end of the stage, in epochs or another unit
 */
public record Rung(int settings, int resource) {

    public Rung {
        Requirement.atLeast("The number of settings", settings, 1);
        Requirement.atLeast("The resource", resource, 1);
    }

    /** As in the table of Li et al.: {@code 27@3}. */
    @Override
    public String toString() {
        return settings + "@" + resource;
    }
}
