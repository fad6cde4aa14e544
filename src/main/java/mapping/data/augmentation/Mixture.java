package mapping.data.augmentation;

import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** What {@link Mixup} and {@link CutMix} have in common: who is mixed with whom, and the targets. */
record Mixture(int classes, int[] partners) {

    Mixture {
        Requirement.given("The partners", partners);
    }

    /** The partner of each example, in the examples' order. */
    Tensor partners(Tensor examples) {
        if (partners.length != examples.size(0)) {
            throw new IllegalArgumentException(
                "Each of the " + examples.size(0) + " examples of the batch must have a partner, got "
                + partners.length + ".");
        }
        return examples.indexSelect(0, Tensors.labels(partners));
    }

    Tensor targets(Tensor y, double lambda) {
        Tensor shares = classes == 0 ? y : Tensors.oneHot(y, classes);
        return Mixup.blend(shares, partners(shares), lambda);
    }
}
