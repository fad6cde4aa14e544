package mapping.layers.convolution;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.tensor.Convolution;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * A convolution, max(0, ·) of it, and perhaps max pooling over windows of 2 × 2, computed image by image while the numbers are
 * in the cache of the processor: the same bits as the two or three layers in turn, without the arrays between them. Section
 * 8.1.3. Nobody needs to write it: a {@link mapping.layers.Sequential} takes it where these layers follow each other.
 *
 * @param pool null for none
 */
public record RectifiedConvolution(Conv2d convolution, MaxPool2d pool) implements Layer {

    /** The window and the step of the pooling. */
    private static final Sliding PAIR = new Sliding(2, 2, 0, 1);

    public RectifiedConvolution {
        Requirement.given("The convolution", convolution);
        if (pool != null && !ofPairs(pool)) {
            throw new IllegalArgumentException("The pooling of a rectified convolution must be over windows of 2 × 2 side by "
                + "side, got " + pool.name() + ".");
        }
    }

    /** Without pooling. */
    public static RectifiedConvolution of(Conv2d convolution) {
        return new RectifiedConvolution(convolution, null);
    }

    private static boolean ofPairs(MaxPool2d pool) {
        return pool.vertical().equals(PAIR) && pool.horizontal().equals(PAIR);
    }

    @Override
    public Layer joined(Layer next) {
        return pool == null && next instanceof MaxPool2d pairs && ofPairs(pairs) ? new RectifiedConvolution(convolution, pairs)
            : null;
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(convolution, x);
        codomain(ExampleCheck.space(x));
        return Convolution.rectifiedConv2d(x, convolution.weight(), convolution.bias(), convolution.vertical(),
            convolution.horizontal(), convolution.groups(), pool != null);
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("0", convolution).with("2", pool);
    }

    @Override
    public String name() {
        return convolution.name() + " then ReLU" + (pool == null ? "" : " then " + pool.name());
    }

    @Override
    public Space domain() {
        return convolution.domain();
    }

    @Override
    public Space codomain() {
        return codomain(domain());
    }

    @Override
    public Space codomain(Space input) {
        Space rectified = convolution.codomain(input);
        return pool == null ? rectified : pool.codomain(rectified);
    }

    @Override
    public long multiplyAdds(Space input) {
        return convolution.multiplyAdds(input);
    }

    @Override
    public String toString() {
        return signature();
    }
}
