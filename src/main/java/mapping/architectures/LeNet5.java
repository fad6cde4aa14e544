package mapping.architectures;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.flatten;
import static mapping.layers.Layers.maxPool;

import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;

/** LeNet-5 (LeCun et al., 1998) as it is built today, with ReLU and max pooling: ℝ¹ˣ²⁸ˣ²⁸ → ℝ¹⁰. Section 1.2.1. */
public final class LeNet5 {

    private LeNet5() {
    }

    public static Layer of(RandomSource random) {
        return Conv2d.of(1, 6, 5, random).padding(2).then(relu()).then(maxPool(2))
            .then(Conv2d.of(6, 16, 5, random)).then(relu()).then(maxPool(2))
            .then(flatten())
            .then(Dense.of(16 * 5 * 5, 120, random)).then(relu())
            .then(Dense.of(120, 84, random)).then(relu())
            .then(Dense.of(84, 10, random));
    }
}
