package mapping.generative.autoregressive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.activations.Relu;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sequential;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Masked convolutions from a square picture, as a row of pixels, to one logit a pixel that depends on pixels before it alone, in
 * the order of reading. Section 8.2.3 (van den Oord et al., 2016). The first window is 5 × 5 of kind A, then come {@code depth}
 * of 3 × 3 of kind B, and one of 1 × 1; between them is ReLU. The plain masks leave a blind spot: some pixels before a pixel, to
 * its right in the rows above, are never seen by it.
 */
public final class PixelCnn implements Layer {

    private static final int FIRST = 5;
    private static final int NEXT = 3;

    private final int side;
    private final Sequential layers;

    private PixelCnn(int side, Sequential layers) {
        this.side = side;
        this.layers = layers;
    }

    /** Pictures of side × side, layers of so many channels. */
    public static PixelCnn of(int side, int channels, int depth, RandomSource random) {
        Requirement.between("The side of the picture", side, 1, 1 << 12);
        Requirement.between("The number of channels", channels, 1, 1 << 12);
        Requirement.between("The depth", depth, 0, 1 << 12);
        Requirement.given("The random source", random);
        List<Layer> all = new ArrayList<>();
        all.add(MaskedConv2d.of(1, channels, FIRST, false, random));
        all.add(new Relu());
        for (int i = 0; i < depth; i++) {
            all.add(MaskedConv2d.of(channels, channels, NEXT, true, random));
            all.add(new Relu());
        }
        all.add(MaskedConv2d.of(channels, 1, 1, true, random));
        return new PixelCnn(side, new Sequential("", all));
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return layers.apply(x.reshape(-1, 1, side, side)).reshape(-1, side * side);
    }

    @Override
    public Map<String, Layer> children() {
        return layers.children();
    }

    @Override
    public Space domain() {
        return Space.reals(side * side);
    }

    @Override
    public Space codomain() {
        return domain();
    }

    @Override
    public Space codomain(Space input) {
        return domain();
    }

    @Override
    public long multiplyAdds(Space input) {
        return layers.multiplyAdds(Space.reals(1, side, side));
    }

    @Override
    public long activations(Space input) {
        return layers.activations(Space.reals(1, side, side));
    }

    @Override
    public String name() {
        return "PixelCnn(" + side + "×" + side + ")";
    }

    @Override
    public String toString() {
        return signature();
    }
}
