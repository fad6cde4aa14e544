package mapping.activations;

/**
 * x / (1 + |x|): like {@link Tanh} from −1 to 1, but it approaches its ends as slowly as 1/|x|, so that it saturates later.
 * Section 4.2.1 (Bergstra et al. 2009; Glorot and Bengio 2010).
 */
public record Softsign() implements Activation {

    @Override
    public double value(double x) {
        return Double.isInfinite(x) ? Math.signum(x) : x / (1 + Math.abs(x));
    }

    @Override
    public double derivative(double x) {
        return 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x)));
    }
}
