package mapping.schedules;

/** η(t) = η₀. */
public record Constant(double rate) implements Schedule {

    public Constant {
        Requirement.notNegative("the rate", rate);
    }

    @Override
    public double rate(int step) {
        return rate;
    }
}
