package mapping.regularization;

import java.util.Arrays;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Prices on the steepness of a model, measured at examples by the length of {@link InputGradient its gradient}. Section 8.2.2:
 * they keep the critic of an adversarial pair smooth enough to be learnt from. Each is a mean over the batch, of shape (), with
 * gradients by the model's parameters (and by x, if that requires one); the price itself is for the caller to multiply by.
 */
public final class GradientPenalty {

    private GradientPenalty() {
    }

    /**
     * Mean of (‖∇ₓ D(x)‖₂ − 1)² over the examples: D shall rise by 1 per unit of length (Gulrajani et al. 2017, WGAN-GP, price
     * 10), at points {@link #between} real and made-up examples. An example where the gradient is 0 gives none.
     */
    public static Tensor unitNorm(Layer critic, Tensor x) {
        return gradients(critic, x).norm(1).sub(1).square().mean();
    }

    /** Mean of ‖∇ₓ D(x)‖₂² over real examples: D shall be flat there (Mescheder et al. 2018, R1, price γ/2). */
    public static Tensor r1(Layer critic, Tensor x) {
        return gradients(critic, x).square().sum(1).mean();
    }

    private static Tensor gradients(Layer critic, Tensor x) {
        return InputGradient.of(Requirement.given("The critic", critic)).apply(x).reshape(x.size(0), -1);
    }

    /** ε · real + (1 − ε) · fake with an ε for each example, uniform from 0 to 1, apart from the graph. */
    public static Tensor between(Tensor real, Tensor fake, RandomSource random) {
        Requirement.given("The real examples", real);
        Requirement.given("The made-up examples", fake);
        if (real.dim() == 0 || !Shape.text(real.shape()).equals(Shape.text(fake.shape()))) {
            throw new IllegalArgumentException("Real and made-up examples must be batches of one shape, got "
                + Shape.text(real.shape()) + " and " + Shape.text(fake.shape()) + ".");
        }
        int[] each = new int[real.dim()];
        Arrays.fill(each, 1);
        each[0] = real.size(0);
        Tensor share = Tensors.rand(random, each);
        return real.detach().mul(share).add(fake.detach().mul(share.neg().add(1)));
    }
}
