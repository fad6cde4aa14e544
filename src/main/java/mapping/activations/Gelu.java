package mapping.activations;

import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * x · Φ(x), where Φ is the distribution function of the standard normal: x is kept with the chance that such a number lies below
 * it. Section 4.2.2 (Hendrycks and Gimpel 2016). The activation of BERT; {@link GeluTanh} is the approximation that GPT-2 uses.
 */
public record Gelu() implements Activation {

    private static final float SQRT_HALF = (float) Math.sqrt(0.5);
    private static final float DENSITY_AT_0 = (float) (1 / NormalDistribution.SQRT_2_PI);

    @Override
    public double value(double x) {
        return Gate.times(x, NormalDistribution.cdf(x));
    }

    /** Φ(x) + x φ(x). */
    @Override
    public double derivative(double x) {
        return NormalDistribution.cdf(x) + Gate.times(x, NormalDistribution.density(x));
    }

    @Override
    public Tensor apply(Tensor a) {
        Requirement.given("The first operand", a);
        float[] x = a.data();
        float[] cdf = new float[x.length];
        float[] y = new float[x.length];
        for (int i = 0; i < cdf.length; i++) {
            cdf[i] = SQRT_HALF * x[i];
        }
        Kernels.current().erf(cdf, 0, cdf, 0, cdf.length);
        for (int i = 0; i < y.length; i++) {
            cdf[i] = x[i] < -1 ? NormalDistribution.leftTail(x[i]) : 0.5f + 0.5f * cdf[i];
            y[i] = Gate.times(x[i], cdf[i]);
        }
        return Tensor.computed(name(), y, a.shape(), u -> {
            float[] density = new float[x.length];
            for (int i = 0; i < density.length; i++) {
                density[i] = -0.5f * x[i] * x[i];
            }
            Kernels.current().exp(density, 0, density, 0, density.length);
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += u[i] * (cdf[i] + Gate.times(x[i], DENSITY_AT_0 * density[i]));
            }
        }, a);
    }

    @Override
    public String name() {
        return "GELU";
    }
}
