package mapping.losses;

import mapping.tensor.Tensor;

/**
 * The Kullback–Leibler divergence Σ q (ln q − ln p): what it costs to expect p where q is true, beyond what q costs itself.
 * Section 4.1.2 (1951). The prediction is ln p, the target q. For one-hot q it is {@link Nll}. PyTorch: {@code nn.KLDivLoss}.
 *
 * <p>{@link #each} and the default mean are by element, as in PyTorch; {@link #batchMean}, the sum over an example averaged
 * over the batch, is what the name promises.
 *
 * @param logTarget whether the target is ln q
 */
public record KlDivergence(boolean logTarget) implements ElementwiseLoss {

    /** For a target of log-probabilities. */
    public KlDivergence ofLogTarget() {
        return new KlDivergence(true);
    }

    /** The sum over all elements, divided by the size of the batch. */
    public Loss batchMean() {
        return reduced(Reduction.BATCH_MEAN);
    }

    @Override
    public double value(double prediction, double target) {
        double q = logTarget ? StrictMath.exp(target) : target;
        return q == 0 ? 0 : q * ((logTarget ? target : StrictMath.log(q)) - prediction);
    }

    @Override
    public double slope(double prediction, double target) {
        return logTarget ? -StrictMath.exp(target) : -target;
    }

    @Override
    public double targetSlope(double prediction, double target) {
        return logTarget ? value(prediction, target) + StrictMath.exp(target) : StrictMath.log(target) + 1 - prediction;
    }

    /** @throws IllegalArgumentException if an element of q is negative */
    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        if (!logTarget) {
            LossArguments.probabilities(name(), target);
        }
        return ElementwiseLoss.super.each(prediction, target);
    }
}
