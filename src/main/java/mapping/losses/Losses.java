package mapping.losses;

import java.util.function.BinaryOperator;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * All losses by short names, for a static import. Section 4.1. Defaults are PyTorch's where it has the loss.
 *
 * <pre>{@code
 * import static mapping.losses.Losses.*;
 *
 * Loss loss = crossEntropy().smoothing(0.1);
 * }</pre>
 */
public final class Losses {

    private Losses() {
    }

    // Regression, section 4.1.1.

    /** Mean squared error. */
    public static Mse mse() { return new Mse(); }
    /** Mean absolute error. */
    public static Mae mae() { return new Mae(); }
    public static Huber huber() { return huber(1); }
    public static Huber huber(double delta) { return new Huber(delta); }
    public static SmoothL1 smoothL1() { return smoothL1(1); }
    public static SmoothL1 smoothL1(double beta) { return new SmoothL1(beta); }
    public static LogCosh logCosh() { return new LogCosh(); }
    /** The pinball loss. */
    public static Quantile quantile(double q) { return new Quantile(q); }
    public static Msle msle() { return new Msle(); }
    public static Mape mape() { return new Mape(); }
    /** Of the logarithm of the rate. */
    public static PoissonNll poissonNll() { return new PoissonNll(true, false); }
    /** Of means and log-variances. */
    public static GaussianNll gaussianNll() { return new GaussianNll(false); }

    // Classes, section 4.1.2.

    /** From logits. */
    public static CrossEntropy crossEntropy() { return new CrossEntropy(0, null, -100); }
    /** From log-probabilities. */
    public static Nll nll() { return new Nll(null, -100); }
    /** From probabilities. */
    public static BinaryCrossEntropy binaryCrossEntropy() { return new BinaryCrossEntropy(); }
    public static BinaryCrossEntropyWithLogits binaryCrossEntropyWithLogits() { return new BinaryCrossEntropyWithLogits(null); }
    /** From log-probabilities, against probabilities. */
    public static KlDivergence klDivergence() { return new KlDivergence(false); }
    /** From a student's logits, against a teacher's. */
    public static Distillation distillation(double temperature) { return Distillation.of(temperature); }
    /** From logits over classes, γ = 2. */
    public static Focal focal() { return focal(2); }
    public static Focal focal(double gamma) { return new Focal(gamma, null, -100); }
    /** From one logit, γ = 2 and α = 0.25. */
    public static BinaryFocal binaryFocal() { return binaryFocal(2, 0.25); }
    public static BinaryFocal binaryFocal(double gamma, double alpha) { return new BinaryFocal(gamma, alpha); }

    /** From logits over classes, for noisy labels, q = ½. */
    public static GeneralizedCrossEntropy generalizedCrossEntropy() { return generalizedCrossEntropy(0.5); }
    public static GeneralizedCrossEntropy generalizedCrossEntropy(double q) { return new GeneralizedCrossEntropy(q); }

    // Margins: targets −1 and 1, or labels.

    public static Hinge hinge() { return new Hinge(1); }
    public static Hinge squaredHinge() { return new Hinge(2); }
    public static SoftMargin softMargin() { return new SoftMargin(); }
    public static MultiMargin multiMargin() { return multiMargin(1, 1); }
    public static MultiMargin multiMargin(int power, double margin) { return new MultiMargin(power, margin, null); }
    public static CategoricalHinge categoricalHinge() { return new CategoricalHinge(); }
    public static MultiLabelMargin multiLabelMargin() { return new MultiLabelMargin(); }
    public static MultiLabelSoftMargin multiLabelSoftMargin() { return new MultiLabelSoftMargin(null); }

    // Embeddings: how vectors lie to each other.

    public static HingeEmbedding hingeEmbedding() { return hingeEmbedding(1); }
    public static HingeEmbedding hingeEmbedding(double margin) { return new HingeEmbedding(margin); }
    public static MarginRanking marginRanking() { return marginRanking(0); }
    public static MarginRanking marginRanking(double margin) { return new MarginRanking(margin); }
    public static CosineSimilarity cosineSimilarity() { return new CosineSimilarity(); }
    public static CosineEmbedding cosineEmbedding() { return cosineEmbedding(0); }
    public static CosineEmbedding cosineEmbedding(double margin) { return new CosineEmbedding(margin); }
    public static Contrastive contrastive() { return contrastive(1); }
    public static Contrastive contrastive(double margin) { return new Contrastive(margin); }
    public static Triplet triplet() { return triplet(1); }
    public static Triplet triplet(double margin) { return new Triplet(margin, 2, false); }
    public static Circle circle() { return new Circle(80, 0.4); }
    /** The triplet loss of any distance. */
    public static ComparisonLoss triplet(double margin, BinaryOperator<Tensor> distance) {
        Requirement.finite("The margin", margin);
        Requirement.given("The distance", distance);
        return (anchor, positive, negative) -> distance.apply(anchor, positive).sub(distance.apply(anchor, negative))
            .add(margin).clamp(0, Double.POSITIVE_INFINITY);
    }
    public static AngularMargin angularMargin() { return angularMargin(64, 0.5); }
    public static AngularMargin angularMargin(double scale, double margin) { return new AngularMargin(scale, margin); }
    public static InfoNce infoNce(double temperature) { return new InfoNce(temperature, false); }
    public static NtXent ntXent(double temperature) { return new NtXent(temperature); }

    // Sequences.

    /** From logits (batch, frames, classes), blank 0. */
    public static Ctc ctc() { return ctc(0); }
    public static Ctc ctc(int blank) { return new Ctc(blank, false, null); }

    // Regions, from probabilities; s = 1.

    public static Tversky dice() { return tversky(0.5, 0.5); }
    public static Tversky iou() { return tversky(1, 1); }
    public static Tversky tversky(double alpha, double beta) { return new Tversky(alpha, beta, 1, 1); }
}
