package mapping.selfsupervised;

import static mapping.layers.Layers.flatten;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.activations.Activations;
import mapping.data.Augmentation;
import mapping.data.augmentation.RandomBrightness;
import mapping.data.augmentation.RandomErasing;
import mapping.data.augmentation.RandomResizedCrop;
import mapping.data.sets.Digits;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.losses.NtXent;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.tensor.GridSampling;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Views, the loss that compares them, and the training of SimCLR. */
class SimClrTest {

    private static final Tensor PICTURES = Digits.load().images().x().slice(0, 0, 96);

    /** Values computed from the definition of Chen et al. (2020) with NumPy. */
    @Test
    void lossOfTwoPairs() {
        Tensor views = Tensor.matrix(new float[][] {{1, 1, 1}, {-1, -1, -1}});
        Tensor others = Tensor.matrix(new float[][] {{1, 1, -1}, {-1, -1, 1}});
        assertEquals(0.28749250, new NtXent(0.5).apply(views, others).item(), 1e-6);
        assertEquals(0.57493457, new NtXent(1).apply(views, others).item(), 1e-6);
        assertEquals(0.00127344, new NtXent(0.1).apply(views, others).item(), 1e-7);
    }

    /**
     * A close relation, where classes stand for twins: each pair of the same class is held against the members of other classes
     * alone, so that a third one of the class counts on neither side (NtXent has no classes, and all others as rivals). The mean
     * is .29814310 by the definition in the tests of pytorch-metric-learning, computed with NumPy.
     */
    @Test
    void pairsAgainstOtherClasses() {
        double[] degrees = {0, 10, 20, 50, 60, 80};
        int[] classes = {0, 0, 0, 1, 1, 2};
        float[] points = new float[2 * degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            points[2 * i] = (float) Math.cos(Math.toRadians(degrees[i]));
            points[2 * i + 1] = (float) Math.sin(Math.toRadians(degrees[i]));
        }
        Tensor all = Tensor.of(points, degrees.length, 2);
        Tensor similarities = all.matmul(all.transpose(0, 1)).div(0.1);
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            for (int twin = 0; twin < classes.length; twin++) {
                if (twin != i && classes[twin] == classes[i]) {
                    losses.add(oneAgainstOthers(similarities, classes, i, twin));
                }
            }
        }
        assertEquals(8, losses.size());
        assertEquals(0.29814310, losses.stream().mapToDouble(loss -> loss).average().orElseThrow(), 1e-6);
    }

    private static double oneAgainstOthers(Tensor similarities, int[] classes, int i, int twin) {
        float[] left = new float[classes.length];
        for (int k = 0; k < left.length; k++) {
            left[k] = k == twin || classes[k] != classes[i] ? similarities.get(i, k) : Float.NEGATIVE_INFINITY;
        }
        return Losses.crossEntropy().apply(Tensor.of(left, 1, left.length), Tensors.labels(twin)).item();
    }

    private static SimClr pupil(Augmentation variants, long seed) {
        RandomSource random = RandomSource.of(seed);
        Layer encoder = flatten().then(Dense.of(64, 32, random)).then(Activations.relu());
        return new SimClr(encoder, Dense.of(32, 16, random), variants, 0.3);
    }

    @Test
    void trainsByTheSameBits() {
        Augmentation crop = new RandomResizedCrop(0.4, 4 / 3.0);
        SimClr one = pupil(crop, 1);
        double[] losses = one.train(PICTURES, 32, 20, Adam.of(0.01), 7);
        assertEquals(20, losses.length);
        assertTrue(losses[0] < Math.log(63) + 0.3 && losses[19] < losses[0] - 0.3, Arrays.toString(losses));
        SimClr again = pupil(crop, 1);
        assertArrayEquals(losses, again.train(PICTURES, 32, 20, Adam.of(0.01), 7));
        assertArrayEquals(one.encoder().apply(PICTURES).data(), again.encoder().apply(PICTURES).data());
    }

    /** With all codes alike nothing tells the twin from the 2n − 2 others: ln(2n − 1). */
    @Test
    void aNetworkThatTellsNothingApart() {
        assertEquals(Math.log(63), new NtXent(0.3).apply(Tensors.ones(32, 8), Tensors.ones(32, 8)).item(), 1e-5);
    }

    @Test
    void viewsOfOnePictureDiffer() {
        SimClr pupil = pupil(new RandomResizedCrop(0.4, 4 / 3.0), 1);
        RandomSource random = RandomSource.of(3);
        Tensor one = pupil.views(PICTURES, random);
        Tensor other = pupil.views(PICTURES, random);
        assertArrayEquals(PICTURES.shape(), one.shape());
        assertFalse(Arrays.equals(one.data(), other.data()));
        assertArrayEquals(one.data(), pupil.views(PICTURES, RandomSource.of(3)).data());
    }

    /** The grid sampling is compared with PyTorch's in PyTorchSpatialTest. */
    @Test
    void aStretchedRectangleIsAGridSample() {
        Tensor x = PICTURES.slice(0, 0, 1);
        double[][] rectangles = {{0, 0, 8, 8}, {1.3, 0.4, 5, 6.5}, {4, 4.5, 4, 3.5}};
        for (double[] r : rectangles) {
            Tensor theta = Tensor.of(new float[] {(float) (r[3] / 8), 0, (float) ((2 * r[1] + r[3]) / 8 - 1),
                0, (float) (r[2] / 8), (float) ((2 * r[0] + r[2]) / 8 - 1)}, 1, 2, 3);
            Tensor expected = GridSampling.gridSample(x, GridSampling.affineGrid(theta, 8, 8, false), GridSampling.Mode.BILINEAR,
                GridSampling.Border.BORDER, false);
            Tensor ours = RandomResizedCrop.stretched(x.select(0, 0), r[0], r[1], r[2], r[3]);
            assertArrayEquals(expected.data(), ours.data(), 1e-5f);
        }
        assertArrayEquals(x.data(), new RandomResizedCrop(1, 1).apply(x.select(0, 0), RandomSource.of(1)).data());
    }

    @Test
    void brightnessAndErasing() {
        Tensor x = Tensor.of(new float[] {0, 0.25f, 0.5f, 1}, 1, 2, 2);
        RandomSource random = RandomSource.of(5);
        double least = 2;
        double most = 0;
        for (int i = 0; i < 300; i++) {
            float[] y = new RandomBrightness(0.5).apply(x, random).data();
            assertTrue(y[0] == 0 && y[3] <= 1 && Math.abs(y[2] - 2 * y[1]) < 1e-6);
            least = Math.min(least, 4 * y[1]);
            most = Math.max(most, 4 * y[1]);
        }
        assertEquals(0.5, least, 0.02);
        assertEquals(1.5, most, 0.02);
        Tensor ones = Tensors.ones(2, 8, 8);
        for (int i = 0; i < 100; i++) {
            float[] y = new RandomErasing(3).apply(ones, random).data();
            double kept = 0;
            for (int j = 0; j < 64; j++) {
                assertEquals(y[j], y[64 + j]);
                kept += y[j];
            }
            assertTrue(kept >= 64 - 9 && kept <= 64 - 4, "erased " + (64 - kept));
        }
    }
}
