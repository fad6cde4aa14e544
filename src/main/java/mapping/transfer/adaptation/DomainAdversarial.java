package mapping.transfer.adaptation;

import java.util.Arrays;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A domain-adversarial network, section 8.3.3 (Ganin et al., 2016, DANN): features with two heads. One names the class and learns
 * from the labelled source; the other tells source from target and learns from both, behind a {@link GradientReversal}, so that
 * the features learn to hide from it where a picture comes from.
 *
 * @param features examples (n, …) ↦ features (n, d)
 * @param classes  features ↦ logits of the classes
 * @param domains  features ↦ two logits: 0 the source, 1 the target
 */
public record DomainAdversarial(Layer features, Layer classes, Layer domains) {

    public DomainAdversarial {
        Requirement.given("The features", features);
        Requirement.given("The head for the classes", classes);
        Requirement.given("The head for the domains", domains);
    }

    /** What is used when training has ended: features, then classes. */
    public Layer classifier() {
        return features.then(classes);
    }

    /**
     * Cross-entropy of the classes on the source plus that of the domains on both, which the features go up with strength λ. The
     * two halves go through the features one after the other, so that batch normalization takes the statistics of each domain.
     *
     * @param source   n labelled examples
     * @param labels   their n classes
     * @param target   examples without labels
     * @param strength λ ≥ 0
     */
    public Tensor loss(Tensor source, Tensor labels, Tensor target, double strength) {
        GradientReversal reversal = new GradientReversal(strength);
        Requirement.atLeast("The number of examples of the source", Requirement.given("The source", source).numel(), 1);
        Requirement.atLeast("The number of examples of the target", Requirement.given("The target", target).numel(), 1);
        Tensor ofSource = features.apply(source);
        Tensor ofTarget = features.apply(target);
        Tensor known = Losses.crossEntropy().apply(classes.apply(ofSource), Requirement.given("The labels", labels));
        Tensor domain = domains.apply(reversal.apply(Tensors.concat(0, ofSource, ofTarget)));
        int[] origins = new int[ofSource.size(0) + ofTarget.size(0)];
        Arrays.fill(origins, ofSource.size(0), origins.length, 1);
        return known.add(Losses.crossEntropy().apply(domain, Tensors.labels(origins)));
    }
}
