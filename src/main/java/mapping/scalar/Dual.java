package mapping.scalar;

/**
 * A dual number a + bε with ε² = 0 (Clifford, 1873): the value and the slope travel together, which is forward-mode
 * differentiation (Wengert, 1964). Section 3.1.1. Start from {@link #variable}; the slope of the result is the derivative.
 *
 * @param value a
 * @param slope b, the derivative of this number with respect to the variable
 */
public record Dual(double value, double slope) implements Scalar<Dual> {

    /** The number that derivatives are taken by: its own slope is 1. */
    public static Dual variable(double value) {
        return new Dual(value, 1);
    }

    @Override
    public Dual constant(double number) {
        return new Dual(number, 0);
    }

    @Override
    public Dual plus(Dual other) {
        return new Dual(value + other.value, slope + other.slope);
    }

    @Override
    public Dual minus(Dual other) {
        return new Dual(value - other.value, slope - other.slope);
    }

    @Override
    public Dual times(Dual other) {
        return new Dual(value * other.value, slope * other.value + value * other.slope);
    }

    @Override
    public Dual over(Dual other) {
        double quotient = Elementary.divide(value, other.value);
        return new Dual(quotient, (slope - quotient * other.slope) / other.value);
    }

    @Override
    public Dual negate() {
        return new Dual(-value, -slope);
    }

    @Override
    public Dual power(double exponent) {
        return chain(Elementary.power(value, exponent), Elementary.powerSlope(value, exponent));
    }

    @Override
    public Dual sqrt() {
        double root = Elementary.sqrt(value);
        return chain(root, 0.5 / root);
    }

    @Override
    public Dual exp() {
        double power = StrictMath.exp(value);
        return chain(power, power);
    }

    @Override
    public Dual log() {
        return chain(Elementary.log(value), 1 / value);
    }

    @Override
    public Dual sin() {
        return chain(StrictMath.sin(value), StrictMath.cos(value));
    }

    @Override
    public Dual cos() {
        return chain(StrictMath.cos(value), -StrictMath.sin(value));
    }

    @Override
    public Dual tanh() {
        double tanh = StrictMath.tanh(value);
        return chain(tanh, 1 - tanh * tanh);
    }

    @Override
    public Dual relu() {
        return chain(Math.max(0, value), value > 0 ? 1 : 0);
    }

    @Override
    public Dual abs() {
        return chain(Math.abs(value), Math.signum(value));
    }

    /** f(a + bε) = f(a) + f′(a)·b ε; a constant (b = 0) stays one, even where f′ is infinite. */
    private Dual chain(double result, double derivative) {
        return new Dual(result, slope == 0 ? 0 : derivative * slope);
    }

    @Override
    public String toString() {
        return value + (slope < 0 ? " − " : " + ") + Math.abs(slope) + "ε";
    }
}
