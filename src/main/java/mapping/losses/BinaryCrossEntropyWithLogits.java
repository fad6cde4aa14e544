package mapping.losses;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * {@link BinaryCrossEntropy} of σ(x) for a logit x: y ln(1 + e⁻ˣ) + (1 − y) ln(1 + eˣ), which never overflows, and whose slope is
 * σ(x) − y. Section 4.1.2. Each element is a yes-or-no question of its own, so that an example may belong to several classes.
 * PyTorch: {@code nn.BCEWithLogitsLoss}.
 *
 * @param positiveWeight how often the first term counts, which broadcasts against the logits; null for 1. Above 1 it raises
 *                       recall, below 1 precision
 */
public record BinaryCrossEntropyWithLogits(Tensor positiveWeight) implements Loss {

    /** A positive example of class c counts {@code weights[c]} times, along the last axis. */
    public BinaryCrossEntropyWithLogits positiveWeight(float... weights) {
        return new BinaryCrossEntropyWithLogits(Tensor.vector(weights));
    }

    @Override
    public Tensor each(Tensor logits, Tensor target) {
        LossArguments.sameShape(name(), logits, target);
        float[] x = logits.data();
        float[] y = target.data();
        float[] weight = positiveWeight == null ? null : positiveWeight.detach().expand(logits.shape()).data();
        float[] bend = new float[x.length];
        for (int i = 0; i < bend.length; i++) {
            bend[i] = -Math.abs(x[i]);
        }
        Kernels.current().exp(bend, 0, bend, 0, bend.length);
        Kernels.current().log1p(bend, 0, bend, 0, bend.length);
        float[] losses = new float[x.length];
        for (int i = 0; i < losses.length; i++) {
            float positive = weight == null ? y[i] : weight[i] * y[i];
            losses[i] = times(positive, Math.max(-x[i], 0) + bend[i]) + times(1 - y[i], Math.max(x[i], 0) + bend[i]);
        }
        return Tensor.computed(name(), losses, logits.shape(), u -> {
            if (logits.needsGradient()) {
                float[] p = new float[x.length];
                Kernels.current().sigmoid(x, 0, p, 0, p.length);
                float[] into = logits.gradient();
                for (int i = 0; i < into.length; i++) {
                    into[i] += u[i] * (weight == null ? p[i] - y[i] : (1 - y[i]) * p[i] - weight[i] * y[i] * (1 - p[i]));
                }
            }
            if (target.needsGradient()) {
                float[] into = target.gradient();
                for (int i = 0; i < into.length; i++) {
                    float yes = (weight == null ? 1 : weight[i]) * (Math.max(-x[i], 0) + bend[i]);
                    into[i] += u[i] * (yes - Math.max(x[i], 0) - bend[i]);
                }
            }
        }, logits, target);
    }

    /** What has no share costs nothing, however impossible it is. */
    private static float times(float share, float cost) {
        return share == 0 ? 0 : share * cost;
    }
}
