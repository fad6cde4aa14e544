package mapping.transfer.adaptation;

import mapping.Requirement;
import mapping.layers.Layer;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/**
 * Adaptive batch normalization, section 8.3.3 (Li et al., 2016): a trained network keeps its weights, and the running statistics
 * of its {@link mapping.layers.normalization.BatchNorm}s become those of the target. Neither labels nor gradients are used.
 */
public final class AdaptedStatistics {

    /** After so many passes, 0.9 to this power, less than 1 in 10,000, is left of the source's statistics. */
    private static final int PASSES = 90;

    private AdaptedStatistics() {
    }

    /**
     * Lets the network see all of the target in training mode, as one batch, until the statistics (momentum 0.1) have followed;
     * then in evaluation mode. A network with dropout would draw from it here: leave it out. Changes the network and returns it.
     *
     * @param target (n, …) with n ≥ 2
     */
    public static Layer of(Layer network, Tensor target) {
        Requirement.given("The network", network).train();
        Requirement.given("The target", target);
        NoGrad.run(() -> {
            for (int pass = 0; pass < PASSES; pass++) {
                network.apply(target);
            }
        });
        return network.eval();
    }
}
