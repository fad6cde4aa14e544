package mapping.activations;

import mapping.tensor.Tensor;

/**
 * λx to the right of 0 and λα(eˣ − 1) to the left, with λ and α chosen so that a standard normal input has an output of mean 0
 * and variance 1: deep dense networks then normalize themselves. Section 4.2.2 (Klambauer et al. 2017); use it with LeCun's
 * initialisation and alpha dropout.
 */
public record Selu() implements Activation {

    /** α of the paper, to double precision. */
    public static final double ALPHA = 1.6732632423543772848170429916717;
    /** λ of the paper. */
    public static final double LAMBDA = 1.0507009873554804934193349852946;

    private static final ExponentialUnit UNIT = new ExponentialUnit(LAMBDA, LAMBDA * ALPHA, 1);

    @Override
    public double value(double x) {
        return UNIT.value(x);
    }

    @Override
    public double derivative(double x) {
        return UNIT.derivative(x);
    }

    @Override
    public Tensor apply(Tensor x) {
        return UNIT.apply(x, name());
    }

    @Override
    public String name() {
        return "SELU";
    }
}
