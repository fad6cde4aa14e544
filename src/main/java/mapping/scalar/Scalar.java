package mapping.scalar;

/**
 * A number that formulas are written in. Section 3.1.1: a formula is written once, for any {@code T}, and runs on five
 * kinds of number, which differ in what they carry along: {@link Real} nothing, {@link Complex} an imaginary part,
 * {@link Dual} a slope, {@link Value} the graph of the computation, {@link Expression} the formula itself.
 *
 * <p>Domains. Where a real function has no value (log of a number ≤ 0, a root of a negative number, division by zero, a
 * negative number to a fractional power, zero to a negative power) every kind throws an {@link ArithmeticException} that
 * names the operation. At corners the slope is PyTorch's: that of relu and of abs at 0 is 0; that of √x at 0 is infinite.
 * Overflow gives infinities, and NaN arguments give NaN, as IEEE 754 says. An infinite slope times zero is NaN too:
 * {@link ForwardMode}, {@link ReverseMode} and {@link ComplexStep} never return it but throw; a {@link Value#grad} that was
 * computed by hand shows it, as PyTorch's would.
 *
 * @param <T> the kind itself
 */
public interface Scalar<T extends Scalar<T>> {

    /** The number, without what it carries along. */
    double value();

    /** A number of the same kind that does not depend on anything. */
    T constant(double number);

    T plus(T other);

    T minus(T other);

    T times(T other);

    T over(T other);

    T negate();

    /** This number to a fixed power. */
    T power(double exponent);

    T sqrt();

    T exp();

    /** The natural logarithm. */
    T log();

    T sin();

    T cos();

    T tanh();

    /** max(0, x); its slope at 0 is 0. */
    T relu();

    /** |x|; its slope at 0 is 0. */
    T abs();

    default T plus(double number) {
        return plus(constant(number));
    }

    default T minus(double number) {
        return minus(constant(number));
    }

    default T times(double number) {
        return times(constant(number));
    }

    default T over(double number) {
        return over(constant(number));
    }

    default T square() {
        return power(2);
    }

    /** sin x / cos x. */
    default T tan() {
        return sin().over(cos());
    }

    /** (eˣ − e⁻ˣ) / 2. */
    default T sinh() {
        return exp().minus(negate().exp()).over(2);
    }

    /** (eˣ + e⁻ˣ) / 2. */
    default T cosh() {
        return exp().plus(negate().exp()).over(2);
    }

    /** 1 / (1 + e⁻ˣ), written as (1 + tanh(x/2)) / 2, which overflows nowhere. */
    default T sigmoid() {
        return over(2).tanh().plus(1).over(2);
    }
}
