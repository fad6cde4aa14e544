package mapping.scalar;

/**
 * A complex number a + bi, for the complex step: with a tiny b, f(a + bi) = f(a) + f′(a)·bi up to b², and no difference of
 * nearly equal numbers is taken. Section 3.1.1 (Squire and Trapp, 1998). Since it stands in for a real number, it refuses
 * what the real function refuses (the logarithm of a negative real part) instead of moving to another branch, and relu and
 * abs decide by the real part.
 */
public record Complex(double real, double imaginary) implements Scalar<Complex> {

    @Override
    public double value() {
        return real;
    }

    @Override
    public Complex constant(double number) {
        return new Complex(number, 0);
    }

    @Override
    public Complex plus(Complex other) {
        return new Complex(real + other.real, imaginary + other.imaginary);
    }

    @Override
    public Complex minus(Complex other) {
        return new Complex(real - other.real, imaginary - other.imaginary);
    }

    @Override
    public Complex times(Complex other) {
        return new Complex(real * other.real - imaginary * other.imaginary, real * other.imaginary + imaginary * other.real);
    }

    @Override
    public Complex times(double number) {
        return new Complex(real * number, imaginary * number);
    }

    /** Divides by the larger part first, so that nothing overflows on the way (Smith, 1962). */
    @Override
    public Complex over(Complex other) {
        Elementary.divide(real, other.real);
        if (Math.abs(other.real) >= Math.abs(other.imaginary)) {
            double ratio = other.imaginary / other.real;
            double divisor = other.real + other.imaginary * ratio;
            return new Complex((real + imaginary * ratio) / divisor, (imaginary - real * ratio) / divisor);
        }
        double ratio = other.real / other.imaginary;
        double divisor = other.real * ratio + other.imaginary;
        return new Complex((real * ratio + imaginary) / divisor, (imaginary * ratio - real) / divisor);
    }

    @Override
    public Complex negate() {
        return new Complex(-real, -imaginary);
    }

    /** r^p at the angle pφ; a negative real part is turned to the positive side first, where a tiny angle is not lost. */
    @Override
    public Complex power(double exponent) {
        Elementary.power(real, exponent);
        if (exponent == 2) {
            return times(this);
        }
        if (real < 0) {
            Complex turned = negate().power(exponent);
            return exponent % 2 == 0 ? turned : turned.negate();
        }
        double angle = exponent * StrictMath.atan2(imaginary, real);
        double size = StrictMath.pow(StrictMath.hypot(real, imaginary), exponent);
        return new Complex(size * StrictMath.cos(angle), size * StrictMath.sin(angle));
    }

    @Override
    public Complex sqrt() {
        Elementary.sqrt(real);
        double root = Math.sqrt((StrictMath.hypot(real, imaginary) + real) / 2);
        return new Complex(root, imaginary == 0 ? 0 : imaginary / (2 * root));
    }

    @Override
    public Complex exp() {
        double size = StrictMath.exp(real);
        return new Complex(size * StrictMath.cos(imaginary), size * StrictMath.sin(imaginary));
    }

    @Override
    public Complex log() {
        Elementary.log(real);
        return new Complex(StrictMath.log(StrictMath.hypot(real, imaginary)), StrictMath.atan2(imaginary, real));
    }

    @Override
    public Complex sin() {
        return new Complex(StrictMath.sin(real) * StrictMath.cosh(imaginary), StrictMath.cos(real) * StrictMath.sinh(imaginary));
    }

    @Override
    public Complex cos() {
        return new Complex(StrictMath.cos(real) * StrictMath.cosh(imaginary), -StrictMath.sin(real) * StrictMath.sinh(imaginary));
    }

    /** (tanh a + i·tan b) / (1 + i·tanh a·tan b). */
    @Override
    public Complex tanh() {
        double tanh = StrictMath.tanh(real);
        double tan = StrictMath.tan(imaginary);
        return new Complex(tanh, tan).over(new Complex(1, tanh * tan));
    }

    @Override
    public Complex relu() {
        return real > 0 ? this : constant(0);
    }

    @Override
    public Complex abs() {
        return real > 0 ? this : real < 0 ? negate() : constant(0);
    }

    @Override
    public String toString() {
        return real + (imaginary < 0 ? " − " : " + ") + Math.abs(imaginary) + "i";
    }
}
