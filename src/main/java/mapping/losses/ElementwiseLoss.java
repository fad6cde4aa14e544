package mapping.losses;

import mapping.Differentiable;
import mapping.Linearization;
import mapping.Space;
import mapping.tensor.Tensor;

/**
 * A loss that compares each element of the prediction with the element of the target in its place. Section 4.1. {@link #value}
 * and {@link #slope} are that comparison in double precision, for plots and for checking by hand.
 */
public interface ElementwiseLoss extends Loss {

    /** ℓ(ŷ, y). */
    double value(double prediction, double target);

    /** ∂ℓ/∂ŷ; at a corner the slope that PyTorch takes. */
    double slope(double prediction, double target);

    /** ∂ℓ/∂y, for a target that is itself computed. */
    default double targetSlope(double prediction, double target) {
        throw new UnsupportedOperationException("The target of " + name()
            + " must be constant, as the loss has no gradient by it. Give it target.detach().");
    }

    /** ŷ ↦ ℓ(ŷ, y) as a differentiable mapping of one number. */
    default Differentiable<Double, Double> scalar(double target) {
        return Differentiable.of(name(), Space.reals(), Space.reals(), prediction -> {
            double slope = slope(prediction, target);
            return new Linearization<>(value(prediction, target), u -> slope * u);
        });
    }

    /** Of the prediction's shape, which must be the target's. What does not count, such as what is masked, has the gradient 0. */
    @Override
    default Tensor each(Tensor prediction, Tensor target) {
        LossArguments.sameShape(name(), prediction, target);
        float[] x = prediction.data();
        float[] y = target.data();
        float[] losses = new float[x.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = (float) value(x[i], y[i]);
        }
        return Tensor.computed(name(), losses, prediction.shape(), u -> {
            if (prediction.needsGradient()) {
                float[] into = prediction.gradient();
                for (int i = 0; i < into.length; i++) {
                    into[i] += u[i] == 0 ? 0 : (float) (u[i] * slope(x[i], y[i]));
                }
            }
            if (target.needsGradient()) {
                float[] into = target.gradient();
                for (int i = 0; i < into.length; i++) {
                    into[i] += u[i] == 0 ? 0 : (float) (u[i] * targetSlope(x[i], y[i]));
                }
            }
        }, prediction, target);
    }
}
