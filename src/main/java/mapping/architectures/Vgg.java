package mapping.architectures;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.dropout;
import static mapping.layers.Layers.flatten;
import static mapping.layers.Layers.maxPool;

import java.util.ArrayList;
import java.util.List;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Sequential;
import mapping.layers.convolution.AdaptiveAvgPool2d;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;

/**
 * The networks of the Visual Geometry Group (Simonyan and Zisserman, 2015): kernels of 3 × 3 only, two or three between pools.
 * ℝ³ˣ²²⁴ˣ²²⁴ → ℝ¹⁰⁰⁰. Section 1.2.1.
 */
public final class Vgg {

    /** Convolutions to this number of channels, before a pool halves the image. */
    private record Stage(int channels, int convolutions) {
    }

    private Vgg() {
    }

    /** Sixteen layers with weights. */
    public static Layer vgg16(RandomSource random) {
        Layer features = features(random, new Stage(64, 2), new Stage(128, 2), new Stage(256, 3), new Stage(512, 3),
            new Stage(512, 3));
        return features.named("features").then(AdaptiveAvgPool2d.of(7, 7)).then(flatten())
            .then(Dense.of(512 * 7 * 7, 4096, random)).then(relu()).then(dropout(0.5, random.fork("first dropout")))
            .then(Dense.of(4096, 4096, random)).then(relu()).then(dropout(0.5, random.fork("second dropout")))
            .then(Dense.of(4096, 1000, random));
    }

    private static Layer features(RandomSource random, Stage... stages) {
        List<Layer> layers = new ArrayList<>();
        int in = 3;
        for (Stage stage : stages) {
            for (int i = 0; i < stage.convolutions; i++) {
                layers.add(Conv2d.of(in, stage.channels, 3, random).padding(1));
                layers.add(relu());
                in = stage.channels;
            }
            layers.add(maxPool(2));
        }
        return Sequential.of(layers.toArray(Layer[]::new));
    }
}
