package mapping.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** n throws of a fair coin; exact, since $2^{-n}\sum\binom{n}{i}$ is a quotient of whole numbers. */
final class FairCoin {

    private FairCoin() {
    }

    /**
     * Returns the two-sided p-value: how probable a result at least as uneven as this one is. Twice the probability of at most
     * as many as the rarer side has, at most 1.
     */
    static double unevenness(int heads, int tails) {
        int n = heads + tails;
        BigInteger choices = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i <= Math.min(heads, tails); i++) {
            sum = sum.add(choices);
            choices = choices.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        BigDecimal all = new BigDecimal(BigInteger.ONE.shiftLeft(n));
        BigDecimal twice = new BigDecimal(sum.shiftLeft(1)).divide(all, MathContext.DECIMAL64);
        return Math.min(1, twice.doubleValue());
    }
}
