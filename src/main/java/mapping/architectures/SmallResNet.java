package mapping.architectures;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.globalAveragePool;

import mapping.Requirement;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Residual;
import mapping.random.RandomSource;

/**
 * The residual network for small pictures, after He et al. (2016, section 4.2): ℝ^(in×h×w) → ℝ^classes. Section 6.1.1. A first
 * convolution, then three stages of blocks relu(shortcut(x) + f(x)), where f is two normalized 3 × 3 convolutions; the second
 * and the third stage halve the sides and double the channels. Where shapes change, the shortcut is the paper's option B, a
 * normalized 1 × 1 convolution; in its section 4.2 new channels are 0. It has 6·blocks + 2 layers with weights, shortcuts not
 * counted. {@link #plain} is the same network without its shortcuts.
 *
 * @param in      channels of a picture
 * @param classes the numbers that come out
 * @param width   channels of the first stage; the paper has 16
 * @param blocks  of each stage; the paper has 3 to 200
 * @param stride  of the first convolution; 1 in the paper, 2 halves the sides at once and needs about a quarter of the work
 */
public record SmallResNet(int in, int classes, int width, int blocks, int stride) {

    private static final int STAGES = 3;

    public SmallResNet {
        Requirement.atLeast("The number of channels of a picture", in, 1);
        Requirement.atLeast("The number of classes", classes, 1);
        Requirement.atLeast("The width of a residual network", width, 1);
        Requirement.atLeast("The number of blocks of a stage", blocks, 1);
        Requirement.atLeast("The stride of the first convolution", stride, 1);
    }

    /** The network with weights drawn at random. Where shapes differ, the shortcut is a 1 × 1 convolution, normalized. */
    public Layer residual(RandomSource random) {
        return network(true, random);
    }

    /** The same convolutions one after the other, without a way past them. */
    public Layer plain(RandomSource random) {
        return network(false, random);
    }

    private Layer network(boolean shortcuts, RandomSource random) {
        Layer net = NormalizedConvolution.of(in, width, 3, stride, Requirement.given("The source of random numbers", random))
            .then(relu());
        int from = width;
        for (int stage = 0; stage < STAGES; stage++) {
            int to = width << stage;
            for (int i = 0; i < blocks; i++) {
                int step = i == 0 && stage > 0 ? 2 : 1;
                net = net.then(block(from, to, step, shortcuts, random)).then(relu());
                from = to;
            }
        }
        return net.then(globalAveragePool()).then(Dense.of(from, classes, random));
    }

    private static Layer block(int from, int to, int step, boolean shortcut, RandomSource random) {
        Layer f = NormalizedConvolution.of(from, to, 3, step, random).then(relu())
            .then(NormalizedConvolution.of(to, to, 3, 1, random));
        if (!shortcut) {
            return f;
        }
        return Residual.of(f, from == to && step == 1 ? Layers.identity() : NormalizedConvolution.of(from, to, 1, step, random));
    }
}
