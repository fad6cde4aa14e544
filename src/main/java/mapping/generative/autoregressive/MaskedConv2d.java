package mapping.generative.autoregressive;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * A convolution that sees of its window only the pixels before the one in the middle (kind A), or that one too (kind B). Section
 * 8.2.3 (van den Oord et al., <i>Pixel Recurrent Neural Networks</i>, 2016). All channels count as of one time, for pictures of
 * one channel are modelled here.
 *
 * @param convolution of which the parameters are
 * @param mask        of the shape of its weight
 */
public record MaskedConv2d(Conv2d convolution, Tensor mask) implements Layer {

    public MaskedConv2d {
        Requirement.given("The convolution", convolution);
        Requirement.given("The mask", mask);
        Masks.require(mask, convolution.weight());
    }

    /** A window of side × side, an odd side, around which stand zeros, so that the picture keeps its size. */
    public static MaskedConv2d of(int in, int out, int side, boolean centre, RandomSource random) {
        Requirement.given("The random source", random);
        Tensor mask = Masks.window(out, in, side, centre);
        return new MaskedConv2d(Conv2d.of(in, out, side, random).same(), mask);
    }

    @Override
    public Tensor apply(Tensor x) {
        return convolution.withWeight(convolution.weight().mul(mask)).apply(x);
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return convolution.ownParameters();
    }

    @Override
    public Space domain() {
        return convolution.domain();
    }

    @Override
    public Space codomain() {
        return convolution.codomain();
    }

    @Override
    public Space codomain(Space input) {
        return convolution.codomain(input);
    }

    @Override
    public long multiplyAdds(Space input) {
        return convolution.multiplyAdds(input);
    }

    @Override
    public String name() {
        return "Masked" + convolution.name();
    }

    @Override
    public String toString() {
        return signature();
    }
}
