package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** What spatial operations are, by hand and by what they must equal; sizes for several threads, empty ones, NaN. */
class SpatialTest {

    private final RandomSource random = RandomSource.of(3);

    @Test
    void paddingsAsTheirDocumentationShowsThem() {
        Tensor x = Tensor.vector(1, 2, 3);
        assertArrayEquals(new float[] {3, 2, 1, 2, 3, 2, 1}, Padding.pad(x, Padding.Mode.REFLECT, 2, 2).data());
        assertArrayEquals(new float[] {1, 1, 1, 2, 3, 3, 3}, Padding.pad(x, Padding.Mode.REPLICATE, 2, 2).data());
        assertArrayEquals(new float[] {2, 3, 1, 2, 3, 1, 2}, Padding.pad(x, Padding.Mode.CIRCULAR, 2, 2).data());
        assertArrayEquals(new float[] {0, 1, 2, 3, 0}, Padding.pad(x, Padding.Mode.CONSTANT, 1, 1).data());
        assertArrayEquals(new float[] {2, 3, 7, 7}, Padding.constant(x, 7, -1, 2).data());
        assertArrayEquals(new float[] {7, 7}, Padding.constant(Tensors.zeros(0), 7, 1, 1).data());
        assertArrayEquals(Tensors.pad(x, 0, 2, 1, -4).data(), Padding.constant(x, -4, 2, 1).data());
    }

    /** Large enough for several threads, along the first, the middle and the last axis. */
    @Test
    void largeTensorsArePaddedAsSmallOnes() {
        Tensor x = Tensors.randn(random, 6, 40, 50, 60).requiresGrad();
        Tensor padded = Padding.pad(x, Padding.Mode.REFLECT, 3, 2, 1, 4);
        assertEquals(x.get(5, 39, 2, 3), padded.get(5, 39, 3, 0));
        Tensor joined = Tensors.concat(2, x.slice(2, 1, 2, 1), x, Tensors.flip(x.slice(2, 45, 49, 1), 2));
        Tensor expected = Tensors.concat(3, Tensors.flip(joined.slice(3, 1, 4, 1), 3), joined,
            Tensors.flip(joined.slice(3, 57, 59, 1), 3));
        assertArrayEquals(expected.data(), padded.data());
        Tensor u = Tensors.randn(random, padded.shape());
        expected.backward(u);
        float[] dx = x.grad().data().clone();
        x.zeroGrad();
        padded.backward(u);
        assertArrayEquals(dx, x.grad().data(), 1e-6f);
    }

    @Test
    void aConvolutionIsAProductWithWhatItsWindowSees() {
        Tensor x = Tensors.randn(random, 2, 3, 5, 6);
        Tensor weight = Tensors.randn(random, 4, 3, 3, 2);
        Sliding down = new Sliding(3, 2, 1, 1);
        Sliding right = new Sliding(2, 1, 0, 2);
        Tensor product = weight.reshape(4, 18).matmul(Unfolding.unfold(x, down, right));
        Tensor y = Convolution.conv2d(x, weight, null, down, right, 1);
        assertArrayEquals(y.data(), product.data(), 1e-5f);
    }

    /** A window that sees each element once: folding is the inverse of unfolding. */
    @Test
    void windowsSideBySideFoldBack() {
        Tensor x = Tensors.randn(random, 2, 3, 4, 6);
        Sliding pairs = new Sliding(2, 2, 0, 1);
        assertArrayEquals(x.data(), Unfolding.fold(Unfolding.unfold(x, pairs, pairs), 4, 6, pairs, pairs).data());
        assertArrayEquals(new int[] {0, 12, 6}, Unfolding.unfold(Tensors.zeros(0, 3, 4, 6), pairs, pairs).shape());
    }

    @Test
    void aFlatVolumeIsAnImage() {
        Tensor x = Tensors.randn(random, 2, 3, 4, 5);
        Tensor weight = Tensors.randn(random, 2, 3, 2, 2);
        Tensor y = Volumes.conv3d(x.unsqueeze(2), weight.unsqueeze(2), null, Sliding.of(1), Sliding.of(2), Sliding.of(2), 1);
        assertArrayEquals(Convolution.conv2d(x, weight, null).data(), y.data());
    }

    @Test
    void theIdentityGridGivesTheImageBack() {
        Tensor x = Tensors.randn(random, 2, 3, 4, 5);
        Tensor identity = Tensor.of(new float[] {1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0}, 2, 2, 3);
        for (boolean aligned : new boolean[] {true, false}) {
            Tensor grid = GridSampling.affineGrid(identity, 4, 5, aligned);
            for (GridSampling.Mode mode : GridSampling.Mode.values()) {
                for (GridSampling.Border border : GridSampling.Border.values()) {
                    assertArrayEquals(x.data(), GridSampling.gridSample(x, grid, mode, border, aligned).data(), 1e-6f);
                }
            }
        }
    }

    /** Images worked on by several threads give what each gives alone. */
    @Test
    void manyImagesAreSampledAsOne() {
        Tensor x = Tensors.randn(random, 4, 8, 30, 30).requiresGrad();
        Tensor grid = Tensors.randn(random, 4, 40, 30, 2).mul(0.5);
        Tensor y = GridSampling.gridSample(x, grid);
        y.sum().backward();
        Tensor last = x.slice(0, 3, 4, 1).detach().requiresGrad();
        Tensor alone = GridSampling.gridSample(last, grid.slice(0, 3, 4, 1));
        alone.sum().backward();
        assertArrayEquals(alone.data(), y.slice(0, 3, 4, 1).data());
        assertArrayEquals(last.grad().data(), x.grad().slice(0, 3, 4, 1).data());
    }

    /** A NaN gives NaN; zeros are outside, however far. */
    @Test
    void placesThatAreNoPlaces() {
        Tensor x = Tensors.ones(1, 1, 2, 2);
        Tensor grid = Tensor.of(new float[] {Float.NaN, 0, 0, Float.NaN, Float.POSITIVE_INFINITY, 0, 1e30f, -1e30f}, 1, 1, 4, 2);
        for (GridSampling.Mode mode : GridSampling.Mode.values()) {
            float[] y = GridSampling.gridSample(x, grid, mode, GridSampling.Border.ZEROS, false).data();
            assertArrayEquals(new float[] {Float.NaN, Float.NaN, 0, 0}, y);
        }
    }

    /** A box of whole pixels, a point for each: its pixels. */
    @Test
    void anAlignedBoxReadsItsPixels() {
        Tensor x = Tensors.arange(20).reshape(1, 1, 4, 5);
        Tensor box = Tensor.matrix(new float[][] {{0, 1, 1, 4, 3}});
        assertArrayEquals(new float[] {6, 7, 8, 11, 12, 13}, RoiAlign.roiAlign(x, box, 2, 3, 1, 1, true).data());
        assertArrayEquals(new int[] {0, 1, 2, 3}, RoiAlign.roiAlign(x, Tensors.zeros(0, 5), 2, 3, 1, 1, true).shape());
    }

    @Test
    void ofEqualsTheFirstGetsTheGradient() {
        Tensor x = Tensors.ones(1, 1, 2, 4).requiresGrad();
        Pooling.adaptiveMaxPool2d(x, 1, 2).sum().backward();
        assertArrayEquals(new float[] {1, 0, 1, 0, 0, 0, 0, 0}, x.grad().data());
    }
}
