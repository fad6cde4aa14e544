package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The surprise under a Gaussian whose mean μ and variance v are both predicted: ½(ln v + (μ − y)²/v). Section 4.1.1 (Nix and
 * Weigend 1994). A model that is unsure may say so and is then punished less. With v fixed it is {@link Mse}, up to a factor
 * and a summand.
 *
 * <p>As a {@link Loss} it takes predictions whose last axis is twice the target's: first the means, then the logarithms of the
 * variances, as a dense layer gives them. {@link #each(Tensor, Tensor, Tensor)} takes the variances themselves, as PyTorch's
 * {@code nn.GaussianNLLLoss} does.
 *
 * @param full whether to add ½ ln 2π, which no prediction can change
 */
public record GaussianNll(boolean full) implements Loss {

    private static final double LEAST = 1e-6;
    private static final double CONSTANT = 0.5 * StrictMath.log(2 * Math.PI);

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        Requirement.given("The prediction", prediction);
        int size = prediction.size(-1);
        LossArguments.shape(size % 2 == 0, name(), "prediction",
            "a last axis of even size, means and as many log-variances", prediction);
        Tensor mean = prediction.slice(-1, 0, size / 2);
        Tensor logVariance = prediction.slice(-1, size / 2, size);
        LossArguments.sameShape(name(), mean, target);
        Tensor square = mean.sub(target).square().mul(logVariance.neg().exp());
        return logVariance.add(square).mul(0.5).add(full ? CONSTANT : 0);
    }

    /**
     * The same from variances. One below 10⁻⁶ counts as that much; its gradient is still passed on, so that it can grow again.
     *
     * @throws IllegalArgumentException if a variance is negative
     */
    public Tensor each(Tensor mean, Tensor variance, Tensor target) {
        LossArguments.sameShape(name(), mean, target);
        LossArguments.sameShape(name(), mean, variance);
        LossArguments.each(name(), "variances", variance, v -> !(v < 0), "not be negative", "Predict their logarithms instead.");
        Tensor missing = Tensors.full(LEAST, variance.shape()).sub(variance.detach()).relu();
        Tensor atLeast = variance.add(missing);
        return atLeast.log().add(mean.sub(target).square().div(atLeast)).mul(0.5).add(full ? CONSTANT : 0);
    }
}
