package mapping.compression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mapping.activations.Activations;
import mapping.data.Dataset;
import mapping.formats.MalformedFile;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.training.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressedModelTest {

    @TempDir
    private Path folder;

    private static Layer network(long seed) {
        RandomSource random = RandomSource.of(seed);
        return Dense.of(64, 50, random).then(Activations.relu()).then(Dense.of(50, 10, random));
    }

    private static void same(Layer one, Layer other) {
        List<Tensor> theirs = other.parameters();
        for (int t = 0; t < theirs.size(); t++) {
            assertArrayEquals(one.parameters().get(t).data(), theirs.get(t).data());
        }
    }

    @Test
    void everyFormComesBackBitByBit() throws Exception {
        for (double share : new double[] {0, 0.1, 0.5, 0.9, 0.99, 1}) {
            for (int values : new int[] {0, 1, 2, 16, 300}) {
                Layer model = network(1);
                PruningMask.smallest(model, share).enforce();
                if (values > 0) {
                    SharedWeights.of(model, values);
                }
                for (CompressedModel.Coding coding : CompressedModel.Coding.values()) {
                    Path file = folder.resolve("model");
                    long bytes = CompressedModel.write(file, model, coding);
                    assertEquals(Files.size(file), bytes);
                    Layer other = network(2);
                    CompressedModel.read(file, other);
                    same(model, other);
                }
            }
        }
    }

    /** 3,700 weights, 60 biases; head, shapes, forms and sum are 4 + 2, 9 + 5 + 9 + 5, 4 and 4 bytes. */
    @Test
    void withoutPruningItTakesFourBytesAWeight() {
        byte[] bytes = CompressedModel.toBytes(network(1), CompressedModel.Coding.HUFFMAN);
        assertEquals(4 * (3700 + 60) + 6 + 28 + 4 + 4, bytes.length);
    }

    @Test
    void prunedAndSharedItTakesLess() {
        Layer model = network(1);
        PruningMask.smallest(model, 0.9).enforce();
        int sparse = CompressedModel.toBytes(model, CompressedModel.Coding.FIXED).length;
        SharedWeights.of(model, 16);
        int shared = CompressedModel.toBytes(model, CompressedModel.Coding.FIXED).length;
        int huffman = CompressedModel.toBytes(model, CompressedModel.Coding.HUFFMAN).length;
        assertTrue(sparse < 2300 && shared < 1100 && huffman <= shared, sparse + " " + shared + " " + huffman);
    }

    @Test
    void noDamageGoesUnnoticed() {
        Layer model = network(1);
        PruningMask.smallest(model, 0.9).enforce();
        SharedWeights.of(model, 4);
        byte[] bytes = CompressedModel.toBytes(model, CompressedModel.Coding.HUFFMAN);
        Layer other = network(2);
        float[] before = other.parameters().get(0).data().clone();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThrows(MalformedFile.class, () -> CompressedModel.parse(damaged, other));
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThrows(MalformedFile.class, () -> CompressedModel.parse(cut, other));
        }
        assertArrayEquals(before, other.parameters().get(0).data());
        assertThrows(MalformedFile.class, () -> CompressedModel.parse(bytes, Dense.of(64, 50, RandomSource.of(1))));
    }

    /** Also where somebody has made the sum right: what is read is a model or a sentence. */
    @Test
    void aFileThatLiesIsRefusedInASentence() {
        Layer model = network(1);
        PruningMask.smallest(model, 0.9).enforce();
        SharedWeights.of(model, 4);
        byte[] bytes = CompressedModel.toBytes(model, CompressedModel.Coding.HUFFMAN);
        for (int i = 6; i < bytes.length - 4; i++) {
            for (int bit = 0; bit < 8; bit += 7) {
                byte[] changed = bytes.clone();
                changed[i] ^= (byte) (1 << bit);
                java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                sum.update(changed, 0, changed.length - 4);
                for (int b = 0; b < 4; b++) {
                    changed[changed.length - 4 + b] = (byte) (sum.getValue() >> 8 * b);
                }
                try {
                    CompressedModel.parse(changed, network(2));
                } catch (MalformedFile e) {
                    assertTrue(e.getMessage().endsWith("."), e.getMessage());
                }
            }
        }
    }

    /** Two far groups: k-means finds their means, the zero stays. */
    @Test
    void valuesAreMeansOfGroups() {
        Dense layer = new Dense(Tensor.matrix(new float[][] {{1, 2, 3, 0}, {10, 11, -5, 0}}), null);
        SharedWeights shared = SharedWeights.of(layer, 3);
        assertArrayEquals(new float[] {2, 2, 2, 0, 10.5f, 10.5f, -5, 0}, layer.weight().data());
        assertArrayEquals(new int[] {1, 1, 1, -1, 2, 2, 0, -1}, shared.groups().get(0));
        layer.weight().update(data -> {
            data[0] = 8;
            data[3] = 7;
        });
        shared.enforce();
        assertEquals(4, layer.weight().data()[1]);
        assertEquals(0, layer.weight().data()[3]);
    }

    @Test
    void trainingKeepsZerosAndGroups() {
        Layer model = network(1);
        PruningMask mask = PruningMask.smallest(model, 0.7);
        mask.enforce();
        SharedWeights shared = SharedWeights.of(model, 4);
        RandomSource random = RandomSource.of(3);
        float[] x = new float[32 * 64];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        float[] y = new float[32];
        for (int i = 0; i < 32; i++) {
            y[i] = i % 10;
        }
        float before = model.parameters().get(0).data()[1];
        new Trainer(model, Losses.crossEntropy(), Optimizer.of(Sgd.of(0.1), model)).add(shared)
            .train(new Dataset(Tensor.of(x, 32, 64), Tensor.of(y, 32)).batches(8), 2);
        assertTrue(Arrays.stream(CompressedModelTest.distinct(model)).max().getAsInt() <= 5);
        assertEquals(mask.count(), nonzero(model));
        assertTrue(before != model.parameters().get(0).data()[1] || before == 0);
    }

    @Test
    void pruningGraduallyEndsAtTheShare() {
        Layer model = network(1);
        GradualPruning pruning = GradualPruning.of(model, new CubicSparsity(0.8, 2, 6), 2);
        Trainer trainer = new Trainer(model, Losses.crossEntropy(), Optimizer.of(Sgd.of(0.1), model)).add(pruning);
        trainer.train(new Dataset(Tensor.of(new float[64 * 64], 64, 64), Tensor.of(new float[64], 64)).batches(8), 1);
        assertEquals(740, nonzero(model));
        assertEquals(740, pruning.mask().count());
    }

    private static int nonzero(Layer model) {
        int count = 0;
        for (Tensor tensor : model.parameters()) {
            for (float number : tensor.data()) {
                count += tensor.dim() > 1 && number != 0 ? 1 : 0;
            }
        }
        return count;
    }

    private static int[] distinct(Layer model) {
        return model.parameters().stream().filter(tensor -> tensor.dim() > 1).mapToInt(tensor -> {
            java.util.Set<Float> values = new java.util.TreeSet<>();
            for (float number : tensor.data()) {
                values.add(number);
            }
            return values.size();
        }).toArray();
    }
}
