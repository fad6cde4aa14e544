package mapping.generative.variational;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * The evidence lower bound of each picture, in nats, as its two terms: E ln p(x | z) − KL(q(z | x) ‖ p(z)) ≤ ln p(x). Section
 * 8.2.3. Both are sums over pixels or coordinates, none is a mean over them, so that their balance does not depend on sizes.
 *
 * @param reconstruction ln p(x | z) for a drawn z, of shape (n)
 * @param kl             the divergence of q(z | x) from the prior, of shape (n)
 */
public record Elbo(Tensor reconstruction, Tensor kl) {

    public Elbo {
        Requirement.given("The reconstruction", reconstruction);
        Requirement.given("The divergence", kl);
        if (reconstruction.dim() != 1 || reconstruction.numel() == 0 || !Arrays.equals(reconstruction.shape(), kl.shape())) {
            throw new IllegalArgumentException("The two terms must have one number for each picture, got shapes "
                + Shape.text(reconstruction.shape()) + " and " + Shape.text(kl.shape()) + ".");
        }
    }

    /** reconstruction − kl, the bound. */
    public Tensor value() {
        return weighted(1);
    }

    /** reconstruction − β · kl, of which only β ≥ 1 is a bound (Higgins et al., β-VAE, 2017). */
    public Tensor weighted(double beta) {
        Requirement.notNegative("The weight β", beta);
        return reconstruction.sub(kl.mul(beta));
    }
}
