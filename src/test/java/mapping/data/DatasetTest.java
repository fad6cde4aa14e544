package mapping.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import mapping.Mapping;
import mapping.data.augmentation.RandomCrop;
import mapping.data.augmentation.RandomFlip;
import mapping.data.augmentation.RandomShift;
import mapping.data.sets.Digits;
import mapping.data.sets.FashionMnist;
import mapping.data.sets.Synthetic;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Data sets as tensors, their batches, transforms and variants: each example is used as often as it should be, and unchanged. */
class DatasetTest {

    /** Ten examples; x of example i is (i, −i), y is i. */
    private static Dataset ten() {
        Tensor numbers = Tensors.arange(10);
        return new Dataset(Tensors.stack(1, numbers, numbers.neg()), numbers);
    }

    @Test
    void dataSetIsAMappingFromNumbersToExamples() {
        Example third = ten().apply(3);
        assertArrayEquals(new float[] {3, -3}, third.x().data());
        assertEquals(3, third.y().item());
        assertEquals("Dataset of 10 examples, x (2), y ()", ten().toString());
        assertTrue(ten().domain().accepts(mapping.Space.range(10)));
        assertArrayEquals(new float[] {7, 0, 7}, ten().select(7, 0, 7).y().data());
        assertArrayEquals(new int[] {0, 1, 2}, ten().first(3).labels());
        assertArrayEquals(new float[] {0, 2, 4}, ten().map(x -> x.mul(-2)).first(3).x().select(1, 1).data());
    }

    @Test
    void everyEpochHasEachExampleOnceWithItsOwnAnswerAndItsOwnOrder() {
        Batches batches = ten().shuffled(5).batches(4);
        List<List<Float>> orders = new ArrayList<>();
        for (int epoch = 0; epoch < 3; epoch++) {
            List<Float> order = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            for (Batch batch : batches.epoch(epoch)) {
                sizes.add(batch.size());
                for (int i = 0; i < batch.size(); i++) {
                    order.add(batch.y().get(i));
                    assertEquals(batch.y().get(i), batch.x().get(i, 0));
                    assertEquals(0, batch.y().get(i) + batch.x().get(i, 1));
                }
            }
            assertEquals(List.of(4, 4, 2), sizes);
            assertEquals(10, new TreeSet<>(order).size());
            orders.add(order);
        }
        assertFalse(orders.get(0).equals(orders.get(1)) || orders.get(1).equals(orders.get(2)));
        assertEquals(orders.get(2), answers(ten().shuffled(5).batches(4).epoch(2)), "an epoch does not depend on those before");
        assertEquals(orders.get(2).subList(8, 10), answers(batches.epoch(2, 2)), "skipping");
        assertEquals(orders.get(0), answers(batches));
        assertFalse(orders.get(0).equals(answers(ten().shuffled(6).batches(4))));
    }

    private static List<Float> answers(Iterable<Batch> batches) {
        List<Float> answers = new ArrayList<>();
        batches.forEach(batch -> {
            for (float y : batch.y().data()) {
                answers.add(y);
            }
        });
        return answers;
    }

    @Test
    void batchesInOrderAndWithoutTheLast() {
        assertEquals(answers(List.of(ten().all())), answers(ten().batches(3)));
        assertEquals(4, ten().batches(3).perEpoch());
        Batches whole = ten().shuffled(1).batches(3).dropLast();
        assertEquals(3, whole.perEpoch());
        assertEquals(9, answers(whole).size());
        assertEquals("3 batches of 3 in each epoch of a Dataset of 10 examples, x (2), y ()", whole.toString());
    }

    @Test
    void aBatchOwnsItsMemory() {
        Dataset data = ten();
        Batch batch = data.batches(10).iterator().next();
        batch.x().update(x -> Arrays.fill(x, 0));
        assertEquals(9, data.x().get(9, 0));
        assertSame(data.x(), data.all().x());
    }

    /** As a mapping that goes on drawing: two variants of one example differ, and one seed gives the same two again. */
    @Test
    void anAugmentationDrawsAgainEachTime() {
        Tensor picture = Tensors.arange(64).reshape(1, 8, 8);
        Mapping<Tensor, Tensor> shift = new RandomShift(3).with(RandomSource.of(4));
        Mapping<Tensor, Tensor> same = new RandomShift(3).with(RandomSource.of(4));
        float[] first = shift.apply(picture).data();
        float[] second = shift.apply(picture).data();
        assertFalse(Arrays.equals(first, second));
        assertArrayEquals(first, same.apply(picture).data());
        assertArrayEquals(second, same.apply(picture).data());
        Dataset data = ten();
        assertSame(data, data.batches(3).dataset());
    }

    @Test
    void badDataAndBadSizesAreRefusedWithASentence() {
        refused("A data set must have as many x as y along the first axis, got shapes (3, 2) and (4).",
            () -> new Dataset(Tensors.zeros(3, 2), Tensors.zeros(4)));
        refused("A data set must have at least one example, got x of shape (0, 2) and y of shape (0).",
            () -> new Dataset(Tensors.zeros(0, 2), Tensors.zeros(0)));
        String mend = ": drop this example or put a number in (its column's mean, for instance).";
        refused("Example 1 has NaN in element 2 of its x" + mend,
            () -> new Dataset(Tensor.matrix(new float[][] {{1, 2, 3}, {4, 5, Float.NaN}}), Tensors.zeros(2)));
        refused("Example 0 has Infinity in element 0 of its y" + mend,
            () -> new Dataset(Tensors.zeros(1, 2), Tensor.vector(Float.POSITIVE_INFINITY)));
        refused("The batch size must be from 1 to 10, got 11.",
            () -> ten().shuffled(1).batches(11));
        refused("The batch size must be from 1 to 10, got 0.", () -> ten().batches(0));
        refused("The number of first examples must be from 1 to 10, got 11.", () -> ten().first(11));
        refused("A data set must have at least one example, got x of shape (0, 2) and y of shape (0).", () -> ten().select());
        refused("Epochs must be counted from 0 and have 3 batches, got epoch 0 without its first 4 batches.",
            () -> ten().batches(4).epoch(0, 4));
        assertEquals("There is no example 10; they are numbered 0 to 9.",
            assertThrows(IndexOutOfBoundsException.class, () -> ten().apply(10)).getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> ten().select(1, -1));
        assertEquals("Only shuffled batches have random variants, since these need a seed: write "
            + "dataset.shuffled(seed).batches(4) before it.",
            assertThrows(IllegalStateException.class, () -> ten().batches(4).augmented((x, random) -> x)).getMessage());
    }

    private static void refused(String sentence, Runnable attempt) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, attempt::run).getMessage());
    }

    @Test
    void normalizingGivesEachChannelMeanZeroAndDeviationOne() {
        RandomSource random = RandomSource.of(3);
        Tensor x = Tensors.randn(random, 20, 2, 3, 3).mul(Tensor.of(new float[] {1, 5}, 2, 1, 1)).add(7);
        Tensor normal = Normalize.channels(x).apply(x);
        for (int c = 0; c < 2; c++) {
            Tensor channel = normal.select(1, c);
            assertEquals(0, channel.mean().item(), 1e-6);
            assertEquals(1, channel.variance(0).item(), 1e-5);
        }
        assertEquals(0, Normalize.channels(Tensors.full(4, 3, 1)).apply(Tensors.full(4, 3, 1)).sum().item());
        assertEquals(1.5f, Normalize.by(2, 4).apply(Tensor.scalar(8)).item());
        refused("There are means for 2 channels, got a batch of shape (4, 3).",
            () -> Normalize.channels(x).apply(Tensors.zeros(4, 3)));
        refused("Normalizing must have equally many means and positive deviations, got [0.0] and [0.0].",
            () -> Normalize.by(0, 0));
    }

    @Test
    void variantsAreWindowsOnThePicture() {
        Tensor picture = Tensors.arange(12).add(1).reshape(1, 3, 4);
        assertArrayEquals(new float[] {4, 3, 2, 1}, flat(new RandomFlip(1), picture, 1).slice(0, 0, 4).data());
        assertSame(picture, new RandomFlip(0).apply(picture, RandomSource.of(1)));
        TreeSet<String> shifts = new TreeSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Tensor shifted = new RandomShift(1).apply(picture, RandomSource.of(seed));
            assertArrayEquals(new int[] {1, 3, 4}, shifted.shape());
            // PyTorch's way to the same picture: pad by one, then take a window.
            Tensor padded = Tensors.pad(Tensors.pad(picture, 1, 1, 1, 0), 2, 1, 1, 0);
            boolean found = false;
            for (int top = 0; top < 3; top++) {
                for (int left = 0; left < 3; left++) {
                    found |= Arrays.equals(padded.slice(1, top, top + 3).slice(2, left, left + 4).data(), shifted.data());
                }
            }
            assertTrue(found, () -> "not a window: " + shifted);
            shifts.add(Arrays.toString(shifted.data()));
        }
        assertEquals(9, shifts.size(), "all shifts occur");
        assertArrayEquals(new int[] {1, 2, 2}, new RandomCrop(2, 0).apply(picture, RandomSource.of(1)).shape());
        assertEquals(0, new RandomShift(9).apply(picture, RandomSource.of(3)).sum().item(), "shifted out of sight");
        refused("A square of 5 pixels does not fit in a picture of 3 × 4 with padding 0.",
            () -> new RandomCrop(5, 0).apply(picture, RandomSource.of(1)));
        refused("RandomFlip must be given pictures, (channels, height, width), got an example of shape (12); "
            + "reshape the data set first.",
            () -> new RandomFlip(1).apply(Tensors.zeros(12), RandomSource.of(1)));
        refused("The probability must be between 0 and 1, got NaN.", () -> new RandomFlip(Double.NaN));
    }

    private static Tensor flat(Augmentation augmentation, Tensor picture, long seed) {
        return augmentation.apply(picture, RandomSource.of(seed)).reshape(-1);
    }

    @Test
    void theVariantOfAnExampleDependsOnSeedEpochAndExampleAlone() {
        Dataset pictures = Digits.load().select(0, 1, 2, 3, 4, 5, 6).images();
        Augmentation variants = new RandomFlip(0.5).then(new RandomShift(2));
        float[][][] seen = new float[2][7][];
        for (int epoch = 0; epoch < 2; epoch++) {
            for (int size : new int[] {3, 7}) {
                for (Batch batch : pictures.shuffled(8).batches(size).augmented(variants).epoch(epoch)) {
                    for (int i = 0; i < batch.size(); i++) {
                        int number = (int) batch.y().get(i);   // the first digits are 0, 1, 2, … in order
                        float[] x = batch.x().select(0, i).data();
                        if (seen[epoch][number] != null) {
                            assertArrayEquals(seen[epoch][number], x);
                        }
                        seen[epoch][number] = x;
                    }
                }
            }
        }
        assertFalse(Arrays.deepEquals(seen[0], seen[1]));
    }

    @Test
    void aMixedBatchDependsOnSeedEpochAndItsNumber() {
        Batches batches = ten().shuffled(8).batches(4)
            .mixed((batch, random) -> new Batch(batch.x(), Tensors.full(random.nextFloat(), batch.size())));
        List<Float> first = answers(batches.epoch(0));
        assertEquals(3, new TreeSet<>(first).size());
        assertEquals(first, answers(batches.epoch(0)));
        assertEquals(first.subList(4, 10), answers(batches.epoch(0, 1)));
        assertFalse(first.equals(answers(batches.epoch(1))));
    }

    @Test
    void theBooksSetsAsTensors() {
        Digits digits = Digits.load();
        assertEquals("Dataset of 1797 examples, x (64), y ()", digits.dataset().toString());
        assertArrayEquals(digits.image(5), digits.images().apply(5).x().data());
        assertArrayEquals(digits.labels(), digits.dataset().labels());
        assertEquals("Dataset of 40 examples, x (2), y ()", Synthetic.twoMoons(40, 0.1).apply(1L).dataset().toString());
        Measured cars = new Measured(new double[][] {{1, 2}, {3, 4}}, new double[] {5, 6}, List.of("a", "b"), "c");
        assertEquals("Dataset of 2 examples, x (2), y (1)", cars.dataset().toString());
        assertEquals(answers(digits.dataset().shuffled(3).batches(100)), answers(digits.shuffled(3).batches(100)));
        assertEquals(18, digits.batches(100).perEpoch());
        FashionMnist fashion = FashionMnist.test().first(5);
        assertEquals("Dataset of 5 examples, x (1, 28, 28), y ()", fashion.images().toString());
        assertArrayEquals(fashion.image(4), fashion.dataset().apply(4).x().data());
    }
}
