package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Circle loss of embeddings with labels: ln(1 + Σ e^(γ·a⁻(s⁻ − m)) · Σ e^(−γ·a⁺(s⁺ − 1 + m))) for each example, over its
 * cosines s⁺ with examples of its own label and s⁻ with all others; a⁺ = max(0, 1 + m − s⁺) and a⁻ = max(0, s⁻ + m) make what
 * is far from its goal pull harder. Sections 4.1.2 and 6.1.3 (Sun et al. 2020). Keras: {@code Circle}. Embeddings (batch,
 * width), labels (batch).
 *
 * @param gamma  γ, 80 by default
 * @param margin m, 0.4 by default
 */
public record Circle(double gamma, double margin) implements Loss {

    public Circle {
        Requirement.positive("The scale γ of the circle loss", gamma);
        Requirement.finite("The margin", margin);
    }

    /** An example without a partner, or without a stranger, costs 0. */
    @Override
    public Tensor each(Tensor embeddings, Tensor labels) {
        Requirement.given("The embeddings", embeddings);
        Requirement.given("The labels", labels);
        int n = embeddings.size(0);
        LossArguments.shape(labels.dim() == 1 && labels.size(0) == n, name(), "labels",
            "the shape (" + n + "), one for each embedding", labels);
        Tensor directions = Similarity.direction(embeddings);
        Tensor cosine = directions.matmul(directions.transpose(0, 1));
        Tensor strange = Tensor.scalar(1).sub(labels.detach().unsqueeze(0).eq(labels.detach().unsqueeze(1)));
        Tensor notPartner = strange.maximum(Tensors.eye(n));
        // The weights a⁺ and a⁻ are constants: no gradient goes through them.
        Tensor wanted = cosine.detach().neg().add(1 + margin).relu();
        Tensor unwanted = cosine.detach().add(margin).relu();
        Tensor near = wanted.mul(cosine.sub(1 - margin)).mul(-gamma).maskedFill(notPartner, Double.NEGATIVE_INFINITY);
        Tensor far = unwanted.mul(cosine.sub(margin)).mul(gamma)
            .maskedFill(Tensor.scalar(1).sub(strange), Double.NEGATIVE_INFINITY);
        Tensor alone = Tensor.scalar(1).sub(Tensor.scalar(1).sub(notPartner).sum(1).clamp(0, 1))
            .maximum(Tensor.scalar(1).sub(strange.sum(1).clamp(0, 1)));
        Tensor both = near.maskedFill(alone.unsqueeze(1), 0).logSumExp(1).add(far.maskedFill(alone.unsqueeze(1), 0).logSumExp(1));
        Tensor each = both.map("softplus", Circle::softplus, x -> 1 / (1 + StrictMath.exp(-x)));
        return each.maskedFill(alone, 0);
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }
}
