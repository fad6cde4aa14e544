package mapping.scalar;

/** The elementary functions of a real argument, the same to the last bit on every machine, and their domains. */
final class Elementary {

    private Elementary() {
    }

    static double divide(double dividend, double divisor) {
        require(divisor != 0, "division of %s by zero", dividend);
        return dividend / divisor;
    }

    static double log(double x) {
        require(!(x <= 0), "log of %s: a logarithm needs a number > 0", x);
        return StrictMath.log(x);
    }

    static double sqrt(double x) {
        require(!(x < 0), "square root of %s: a root needs a number ≥ 0", x);
        return Math.sqrt(x);
    }

    static double power(double x, double exponent) {
        require(!(x < 0) || isInteger(exponent), "%s to the power %s: a negative number has integer powers only", x, exponent);
        require(x != 0 || exponent >= 0, "%s to the power %s: division by zero", x, exponent);
        return StrictMath.pow(x, exponent);
    }

    /** The derivative of x^p, p·x^(p−1); infinite at 0 for 0 < p < 1. */
    static double powerSlope(double x, double exponent) {
        return exponent == 0 ? 0 : exponent * StrictMath.pow(x, exponent - 1);
    }

    static boolean isInteger(double x) {
        return x == Math.rint(x);
    }

    private static void require(boolean inDomain, String sentence, Object... numbers) {
        if (!inDomain) {
            throw new ArithmeticException(String.format(sentence, numbers));
        }
    }
}
