package mapping.architectures;

import static mapping.activations.Activations.relu6;
import static mapping.layers.Layers.dropout;
import static mapping.layers.Layers.globalAveragePool;

import java.util.List;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Residual;
import mapping.random.RandomSource;

/**
 * MobileNetV2 (Sandler et al., 2018): blocks that widen by a 1 × 1 convolution, look at each channel by itself, and narrow
 * again, adding what is narrow. ℝ³ˣ²²⁴ˣ²²⁴ → ℝ¹⁰⁰⁰. Section 1.2.1.
 */
public final class MobileNetV2 {

    /**
     * Blocks of one width.
     *
     * @param expansion how many times as wide as its argument the inside of a block is
     * @param channels  of the result of each block
     * @param blocks    their number
     * @param stride    of the first
     */
    private record Stage(int expansion, int channels, int blocks, int stride) {
    }

    private static final List<Stage> STAGES = List.of(
        new Stage(1, 16, 1, 1),
        new Stage(6, 24, 2, 2),
        new Stage(6, 32, 3, 2),
        new Stage(6, 64, 4, 2),
        new Stage(6, 96, 3, 1),
        new Stage(6, 160, 3, 2),
        new Stage(6, 320, 1, 1));

    private MobileNetV2() {
    }

    public static Layer of(RandomSource random) {
        Layer net = NormalizedConvolution.of(3, 32, 3, 2, random).then(relu6());
        int in = 32;
        for (Stage stage : STAGES) {
            for (int i = 0; i < stage.blocks; i++) {
                Layer inner = inverted(in, stage.expansion * in, stage.channels, i == 0 ? stage.stride : 1, random);
                net = net.then(i > 0 ? Residual.of(inner).named("inverted residual") : inner.named("inverted block"));
                in = stage.channels;
            }
        }
        return net.then(NormalizedConvolution.of(in, 1280, 1, 1, random)).then(relu6()).then(globalAveragePool())
            .then(dropout(0.2, random.fork("dropout"))).then(Dense.of(1280, 1000, random));
    }

    private static Layer inverted(int in, int wide, int out, int stride, RandomSource random) {
        Layer narrowing = NormalizedConvolution.depthwise(wide, stride, random).then(relu6())
            .then(NormalizedConvolution.of(wide, out, 1, 1, random));
        return in == wide ? narrowing : NormalizedConvolution.of(in, wide, 1, 1, random).then(relu6()).then(narrowing);
    }
}
