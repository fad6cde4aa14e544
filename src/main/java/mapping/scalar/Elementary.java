package mapping.scalar;

import java.util.stream.DoubleStream;
import mapping.Requirement;

/** The elementary functions of a real argument, the same to the last bit on every machine, and their domains. */
final class Elementary {

    private Elementary() {
    }

    static double divide(double dividend, double divisor) {
        require(divisor != 0, "A divisor must not be 0, got %s/0.", dividend);
        return dividend / divisor;
    }

    static double log(double x) {
        require(!(x <= 0), "The argument of log must be positive, got %s.", x);
        return StrictMath.log(x);
    }

    static double sqrt(double x) {
        require(!(x < 0), "The argument of sqrt must not be negative, got %s.", x);
        return Math.sqrt(x);
    }

    static double power(double x, double exponent) {
        require(!(x < 0) || isInteger(exponent), "A negative number has whole powers only, got %s to the power %s.", x, exponent);
        require(x != 0 || exponent >= 0, "0 has no negative powers, got %s to the power %s.", x, exponent);
        return StrictMath.pow(x, exponent);
    }

    /** The derivative of x^p, p·x^(p−1); infinite at 0 for {@code 0 < p < 1}. */
    static double powerSlope(double x, double exponent) {
        return exponent == 0 ? 0 : exponent * StrictMath.pow(x, exponent - 1);
    }

    static boolean isInteger(double x) {
        return x == Math.rint(x);
    }

    private static void require(boolean inDomain, String sentence, double... numbers) {
        if (!inDomain) {
            Object[] texts = DoubleStream.of(numbers).mapToObj(Requirement::number).toArray();
            throw new ArithmeticException(String.format(sentence, texts));
        }
    }
}
