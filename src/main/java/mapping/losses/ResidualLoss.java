package mapping.losses;

import mapping.tensor.Tensor;

/**
 * A loss that depends on the residual r = prediction − target alone, as in regression. Section 4.1.1. Its derivative by r says
 * how hard an outlier pulls: in proportion to its distance (MSE), always equally (MAE), or something between.
 */
public interface ResidualLoss extends ElementwiseLoss {

    /** ℓ(r). */
    double value(double residual);

    /** ℓ′(r). */
    double derivative(double residual);

    @Override
    default double value(double prediction, double target) {
        return value(prediction - target);
    }

    @Override
    default double slope(double prediction, double target) {
        return derivative(prediction - target);
    }

    @Override
    default double targetSlope(double prediction, double target) {
        return -derivative(prediction - target);
    }

    @Override
    default Tensor each(Tensor prediction, Tensor target) {
        LossArguments.sameShape(name(), prediction, target);
        return prediction.sub(target).map(name(), this::value, this::derivative);
    }
}
