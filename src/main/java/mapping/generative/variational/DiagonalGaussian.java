package mapping.generative.variational;

import java.util.Arrays;
import mapping.Requirement;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * For each example a normal distribution of independent coordinates, with its logarithm of the variance rather than the variance,
 * so that every number is allowed. Section 8.2.3 (Kingma and Welling, 2014).
 *
 * @param mean        µ, of shape (n, d)
 * @param logVariance ln σ², of shape (n, d)
 */
public record DiagonalGaussian(Tensor mean, Tensor logVariance) {

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    public DiagonalGaussian {
        Requirement.given("The mean", mean);
        Requirement.given("The logarithm of the variance", logVariance);
        if (mean.dim() != 2 || mean.numel() == 0 || !Arrays.equals(mean.shape(), logVariance.shape())) {
            throw new IllegalArgumentException("The mean and the logarithm of the variance must have one shape (n, d), got "
                + Shape.text(mean.shape()) + " and " + Shape.text(logVariance.shape()) + ".");
        }
        for (Tensor each : new Tensor[] {mean, logVariance}) {
            for (float number : each.data()) {
                Requirement.finite("The mean or the logarithm of the variance", number);
            }
        }
    }

    /** N(0, I), for n examples. */
    public static DiagonalGaussian standard(int n, int d) {
        Requirement.atLeast("The number of examples", n, 1);
        Requirement.atLeast("The number of coordinates", d, 1);
        Requirement.length("The number of numbers", Math.multiplyFull(n, d));
        return new DiagonalGaussian(Tensors.zeros(n, d), Tensors.zeros(n, d));
    }

    /** z = µ + σ ⊙ ε with ε from N(0, I): random, and yet differentiable by µ and σ (the reparametrization trick). */
    public Tensor sample(RandomSource random) {
        Requirement.given("The random source", random);
        return mean.add(logVariance.mul(0.5).exp().mul(Tensors.randn(random, mean.shape())));
    }

    /** The Kullback–Leibler divergence to N(0, I) of each example, of shape (n), in nats: −½ Σ (1 + ln σ² − µ² − σ²). */
    public Tensor klToStandard() {
        return logVariance.add(1).sub(mean.square()).sub(logVariance.exp()).sum(1).mul(-0.5);
    }

    /** ln of the density at z, of shape (n), in nats; z has the shape of the mean. */
    public Tensor logDensity(Tensor z) {
        Requirement.given("The point", z);
        if (!Arrays.equals(z.shape(), mean.shape())) {
            throw new IllegalArgumentException("The point must have the shape of the mean, " + Shape.text(mean.shape())
                + ", got " + Shape.text(z.shape()) + ".");
        }
        Tensor squares = z.sub(mean).square().mul(logVariance.neg().exp());
        return squares.add(logVariance).add(LOG_TWO_PI).sum(1).mul(-0.5);
    }
}
