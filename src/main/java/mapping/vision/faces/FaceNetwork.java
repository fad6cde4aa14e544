package mapping.vision.faces;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.flatten;

import mapping.Requirement;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.random.RandomSource;

/**
 * A small network of faces, ℝ¹ˣ²⁴ˣ²⁴ → ℝᵏ: two convolutions of stride 2, each normalized, and a dense layer. What its k numbers
 * mean is for the loss to say: logits of attributes, or a vector that lies near those of the same person. Section 6.1.3.
 */
public final class FaceNetwork {

    /** The side of its pictures. */
    public static final int SIDE = 24;

    private static final int CHANNELS = 8;

    private FaceNetwork() {
    }

    /** Untrained, with k outputs. */
    public static Layer of(int k, RandomSource random) {
        Requirement.atLeast("The number of outputs", k, 1);
        int quarter = SIDE / 4;
        return block(1, CHANNELS, random).then(block(CHANNELS, 2 * CHANNELS, random)).then(flatten())
            .then(Dense.of(2 * CHANNELS * quarter * quarter, k, random));
    }

    private static Layer block(int in, int out, RandomSource random) {
        return Conv2d.of(in, out, 3, random).stride(2).padding(1).then(BatchNorm.of(out)).then(relu());
    }
}
