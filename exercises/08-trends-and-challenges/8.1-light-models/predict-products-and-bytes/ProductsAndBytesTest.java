import book.exercise.Check;
import mapping.Space;
import mapping.compression.quantization.QuantizedNetwork;
import mapping.costs.Roofline;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProductsAndBytesTest {

    private static final Roofline ROOF = new Roofline(60e12, 80e9);
    private static final Space PICTURE = Space.reals(64, 14, 14);
    private static final RandomSource RANDOM = RandomSource.of(1);

    @Test
    @DisplayName("multiply-adds of the full convolution")
    void fullProducts() {
        Check.predicted("the number", Conv2d.of(64, 64, 3, RANDOM).same().multiplyAdds(PICTURE),
            ProductsAndBytes.fullProducts(), 0.02);
    }

    @Test
    @DisplayName("multiply-adds of the depthwise one and the 1 × 1 one")
    void separableProducts() {
        Check.predicted("the number",
            Conv2d.depthwise(64, 3, RANDOM).same().then(Conv2d.of(64, 64, 1, RANDOM)).multiplyAdds(PICTURE),
            ProductsAndBytes.separableProducts(), 0.02);
    }

    @Test
    @DisplayName("bytes of weights and scales")
    void fileBytes() {
        Check.predicted("the bytes", QuantizedNetwork.packed(new byte[2688]).length + 64 * 4, ProductsAndBytes.fileBytes(), 0.02);
    }

    @Test
    @DisplayName("operations a byte at the ridge")
    void ridge() {
        Check.predicted("the intensity", ROOF.ridge(), ProductsAndBytes.ridge(), 0.02);
    }

    @Test
    @DisplayName("the share of the peak with one vector")
    void shareOfPeak() {
        Check.predicted("the share", ROOF.apply(2.0) / ROOF.peak(), ProductsAndBytes.shareOfPeak(), 0.02);
    }

    @Test
    @DisplayName("how many vectors at a time reach the ridge")
    void vectors() {
        Check.predicted("the number", ROOF.ridge() / 2, ProductsAndBytes.vectors(), 0.02);
    }
}
