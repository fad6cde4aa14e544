package mapping.architectures;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.dropout;
import static mapping.layers.Layers.flatten;

import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.AdaptiveAvgPool2d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.MaxPool2d;
import mapping.random.RandomSource;

/**
 * AlexNet (Krizhevsky, Sutskever and Hinton, 2012; the one-column version of 2014): ℝ³ˣ²²⁴ˣ²²⁴ → ℝ¹⁰⁰⁰. Section 1.2.1. The first
 * deep network to win the ImageNet challenge, with ReLU and dropout.
 */
public final class AlexNet {

    private AlexNet() {
    }

    public static Layer of(RandomSource random) {
        Layer pool = MaxPool2d.of(3).stride(2);
        Layer features = Conv2d.of(3, 64, 11, random).stride(4).padding(2).then(relu()).then(pool)
            .then(Conv2d.of(64, 192, 5, random).padding(2)).then(relu()).then(pool)
            .then(Conv2d.of(192, 384, 3, random).padding(1)).then(relu())
            .then(Conv2d.of(384, 256, 3, random).padding(1)).then(relu())
            .then(Conv2d.of(256, 256, 3, random).padding(1)).then(relu()).then(pool);
        return features.named("features").then(AdaptiveAvgPool2d.of(6, 6)).then(flatten())
            .then(dropout(0.5, random.fork("first dropout"))).then(Dense.of(256 * 6 * 6, 4096, random)).then(relu())
            .then(dropout(0.5, random.fork("second dropout"))).then(Dense.of(4096, 4096, random)).then(relu())
            .then(Dense.of(4096, 1000, random));
    }
}
