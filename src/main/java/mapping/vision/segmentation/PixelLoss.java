package mapping.vision.segmentation;

import mapping.Requirement;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.tensor.Tensor;

/**
 * What a network should say about each pixel, section 6.1.2 (after Cheng et al. 2020, Panoptic-DeepLab): cross-entropy of its
 * class, plus the squared error of the nearness to a centre, plus, in objects, the absolute error of the offset to the own
 * centre. Prediction: (n, classes + 3, side, side). Target: as {@link SegmentationData} has it. The losses have shape (n,
 * side, side).
 *
 * @param classes  how many there are, the ground among them
 * @param nearness what the squared error is multiplied by
 * @param offset   what the absolute error is multiplied by
 */
public record PixelLoss(int classes, double nearness, double offset) implements Loss {

    public PixelLoss {
        Requirement.atLeast("The number of classes", classes, 2);
        Requirement.notNegative("The weight of the nearness", nearness);
        Requirement.notNegative("The weight of the offset", offset);
    }

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        Requirement.given("The prediction", prediction);
        Requirement.given("The target", target);
        Requirement.asMany("planes of the prediction", prediction.size(1), "planes wanted",
            classes + SegmentationData.PLANES - 1);
        Tensor labels = SegmentationData.classes(target);
        Tensor surprise = Losses.crossEntropy().each(prediction.slice(1, 0, classes), labels);
        Tensor near = prediction.select(1, classes).sub(target.select(1, 1)).square();
        Tensor off = prediction.slice(1, classes + 1, classes + 3).sub(target.slice(1, 2, SegmentationData.PLANES)).abs().sum(1);
        return surprise.add(near.mul(nearness)).add(off.mul(labels.gt(0)).mul(offset));
    }
}
