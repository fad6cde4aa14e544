package mapping.schedules;

import mapping.Requirement;

/** η(t) = η₀. */
public record Constant(double rate) implements Schedule {

    public Constant {
        Requirement.notNegative("The rate", rate);
    }

    @Override
    public double rate(int step) {
        return rate;
    }
}
