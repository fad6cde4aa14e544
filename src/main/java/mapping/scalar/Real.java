package mapping.scalar;

/** A plain number: the formula is evaluated and nothing else. Section 3.1.1. */
public record Real(double value) implements Scalar<Real> {

    @Override
    public Real constant(double number) {
        return new Real(number);
    }

    @Override
    public Real plus(Real other) {
        return new Real(value + other.value);
    }

    @Override
    public Real minus(Real other) {
        return new Real(value - other.value);
    }

    @Override
    public Real times(Real other) {
        return new Real(value * other.value);
    }

    @Override
    public Real over(Real other) {
        return new Real(Elementary.divide(value, other.value));
    }

    @Override
    public Real negate() {
        return new Real(-value);
    }

    @Override
    public Real power(double exponent) {
        return new Real(Elementary.power(value, exponent));
    }

    @Override
    public Real sqrt() {
        return new Real(Elementary.sqrt(value));
    }

    @Override
    public Real exp() {
        return new Real(StrictMath.exp(value));
    }

    @Override
    public Real log() {
        return new Real(Elementary.log(value));
    }

    @Override
    public Real sin() {
        return new Real(StrictMath.sin(value));
    }

    @Override
    public Real cos() {
        return new Real(StrictMath.cos(value));
    }

    @Override
    public Real tanh() {
        return new Real(StrictMath.tanh(value));
    }

    @Override
    public Real relu() {
        return new Real(Math.max(0, value));
    }

    @Override
    public Real abs() {
        return new Real(Math.abs(value));
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }
}
