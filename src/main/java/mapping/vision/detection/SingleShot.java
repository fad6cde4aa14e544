package mapping.vision.detection;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.maxPool;

import mapping.Requirement;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.vision.boxes.Anchors;

/**
 * A small single-shot detector (Liu et al. 2016), section 6.1.1: ℝ³ˣ⁶⁴ˣ⁶⁴ → ℝ⁷²ˣ⁸ˣ⁸, picture ↦ four logits and four offsets
 * of each of nine anchors at each of 8 × 8 places. Three convolutions with normalization bring the picture to 8 × 8 places,
 * one or more look around there, the last one answers. In the beginning it believes in no object: all scores are about 0.01
 * (Lin et al. 2017).
 */
public final class SingleShot {

    /** Pixels from one place to the next. */
    public static final int STRIDE = 8;

    private static final double[] SIZES = {14, 21, 31};
    private static final double[] RATIOS = {0.5, 1, 2};
    private static final double FIRST_SCORE = 0.01;

    private SingleShot() {
    }

    /** Nine boxes at the middle of each 8 × 8 pixels: three sizes, each wide, square and high. */
    public static Anchors anchors(int side) {
        Requirement.atLeast("The side of a picture", side, STRIDE);
        return Anchors.grid(side / STRIDE, side / STRIDE, STRIDE, STRIDE / 2.0, Anchors.shapes(SIZES, RATIOS));
    }

    /**
     * The network with weights drawn at random.
     *
     * @param classes how many there are
     * @param width   channels of the first convolution; the later ones have two and four times as many
     * @param around  how many convolutions look around at 8 × 8 places; each lets an answer depend on 8 more pixels on each
     *                side
     */
    public static Layer of(int classes, int width, int around, RandomSource random) {
        Requirement.atLeast("The number of classes", classes, 1);
        Requirement.between("The number of convolutions that look around", around, 0, 64);
        Layer layer = block(3, width, random).then(maxPool(2)).then(block(width, 2 * width, random)).then(maxPool(2))
            .then(block(2 * width, 4 * width, random)).then(maxPool(2));
        for (int k = 0; k < around; k++) {
            layer = layer.then(block(4 * width, 4 * width, random));
        }
        return layer.then(head(classes, 4 * width, random));
    }

    private static Layer block(int in, int out, RandomSource random) {
        return Conv2d.of(in, out, 3, random).padding(1).withoutBias().then(BatchNorm.of(out)).then(relu());
    }

    private static Layer head(int classes, int in, RandomSource random) {
        int width = classes + 4;
        Conv2d head = Conv2d.of(in, SIZES.length * RATIOS.length * width, 3, random).padding(1);
        float[] bias = new float[head.bias().numel()];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = i % width < classes ? (float) -StrictMath.log((1 - FIRST_SCORE) / FIRST_SCORE) : 0;
        }
        Tensor start = Tensor.of(bias, bias.length).requiresGrad();
        return new Conv2d(head.weight(), start, head.vertical(), head.horizontal(), head.groups());
    }
}
