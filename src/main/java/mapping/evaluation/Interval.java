package mapping.evaluation;

/** The numbers from {@code low} to {@code high}, both included; section 2.3. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("The ends of an interval must be in order, got " + low + " and " + high + ".");
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Returns the ends to four significant digits: {@code [−0.012, 0.031]}. */
    @Override
    public String toString() {
        return "[" + Evidence.digits(low) + ", " + Evidence.digits(high) + "]";
    }
}
