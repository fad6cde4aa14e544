package mapping.metrics;

/** A mean that grows number by number, always in the order of the numbers. */
final class Mean {

    private double sum;
    private long count;

    void add(double number) {
        sum += number;
        count++;
    }

    double value() {
        if (count == 0) {
            throw nothing();
        }
        return sum / count;
    }

    static IllegalStateException nothing() {
        return new IllegalStateException("The metric of no examples is not defined: add predictions first.");
    }
}
