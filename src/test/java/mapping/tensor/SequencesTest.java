package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mapping.losses.Losses;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Sequences side by side are each sequence alone; PyTorch's values: mapping.layers.PyTorchSequencesTest. */
class SequencesTest {

    private static final RandomSource RANDOM = RandomSource.of(12);

    @Test
    void paddingHasAnInverse() {
        Tensor[] sequences = {Tensors.randn(RANDOM, 2, 3), Tensors.randn(RANDOM, 4, 3), Tensors.randn(RANDOM, 1, 3)};
        Tensor padded = Sequences.pad(Double.NaN, sequences);
        assertArrayEquals(new int[] {3, 4, 3}, padded.shape());
        assertEquals(Float.NaN, padded.get(2, 1, 0));
        List<Tensor> alone = Sequences.unpad(padded, 2, 4, 1);
        for (int n = 0; n < 3; n++) {
            assertArrayEquals(sequences[n].shape(), alone.get(n).shape());
            assertArrayEquals(sequences[n].data(), alone.get(n).data());
        }
    }

    @Test
    void masksAndLengths() {
        Tensor mask = Sequences.mask(3, 2, 0, 3);
        assertArrayEquals(new float[] {1, 1, 0, 0, 0, 0, 1, 1, 1}, mask.data());
        assertArrayEquals(new int[] {2, 0, 3}, Sequences.lengths(mask));
        assertArrayEquals(new int[] {0, 0}, Sequences.lengths(Tensors.zeros(2, 0)));
        assertArrayEquals(new int[] {1}, Sequences.lengths(Tensor.matrix(new float[][] {{Float.NaN, 0}})));
        assertArrayEquals(new int[] {0, 4}, Sequences.mask(4).shape());
    }

    /** Mean, greatest and last are those of each sequence alone, bit for bit, whatever is padded; so are the gradients. */
    @Test
    void whatIsTakenOverTheTimesSeesNoPadding() {
        int[] lengths = {17, 40, 1};
        Tensor[] alone = new Tensor[3];
        for (int n = 0; n < 3; n++) {
            alone[n] = Tensors.randn(RANDOM, 1, lengths[n], 2).requiresGrad();
        }
        Tensor x = Sequences.pad(Double.NaN, alone[0].detach().squeeze(0), alone[1].detach().squeeze(0),
            alone[2].detach().squeeze(0)).copy().requiresGrad();
        all(x, lengths).square().sum().backward();
        for (int n = 0; n < 3; n++) {
            Tensor one = all(alone[n], lengths[n]);
            assertArrayEquals(one.detach().data(), all(x, lengths).select(0, n).data());
            one.square().sum().backward();
            Tensor gradient = x.grad().select(0, n);
            assertArrayEquals(alone[n].grad().data(), gradient.slice(0, 0, lengths[n]).data());
            assertEquals(0, gradient.slice(0, lengths[n], 40).abs().sum().item());
        }
    }

    private static Tensor all(Tensor x, int... lengths) {
        return Tensors.concat(1, Sequences.mean(x, lengths), Sequences.max(x, lengths), Sequences.last(x, lengths));
    }

    @Test
    void theGreatestOfTiesAndOfNoNumbers() {
        Tensor x = Tensor.matrix(new float[][] {{2, 5, 5, 9}, {1, Float.NaN, 3, 4}}).requiresGrad();
        Tensor y = Sequences.max(x, 3, 3);
        assertArrayEquals(new float[] {5, Float.NaN}, y.data());
        y.backward(Tensor.vector(1, 1));
        assertArrayEquals(new float[] {0, 1, 0, 0, 0, 1, 0, 0}, x.grad().data());
    }

    /** Labels that do not count: the sum over a padded batch is the sum over each sequence alone. */
    @Test
    void paddingCountsInNoLoss() {
        Tensor scores = Tensors.randn(RANDOM, 2, 5, 4);
        Tensor labels = Tensor.matrix(new float[][] {{3, 0, 1, -100, -100}, {2, 2, 0, 1, 3}});
        var loss = Losses.crossEntropy().smoothing(0.1);
        double together = loss.sum().apply(scores.transpose(1, 2), labels).item();
        double first = loss.sum().apply(scores.select(0, 0).slice(0, 0, 3), labels.select(0, 0).slice(0, 0, 3)).item();
        double second = loss.sum().apply(scores.select(0, 1), labels.select(0, 1)).item();
        assertEquals(first + second, together, 1e-5);
        assertEquals(together / 8, loss.apply(scores.reshape(10, 4), labels.reshape(10)).item(), 1e-6);
    }

    @Test
    void refusals() {
        says("A sequence must have times as its first axis, got a single number.", () -> Sequences.pad(0, Tensor.scalar(1)));
        says("At least one tensor must be given to stack, got none.", () -> Sequences.pad(0));
        says("The tensors of stack must have one shape, got (2, 3) and (2, 4).",
            () -> Sequences.pad(0, Tensors.ones(2, 3), Tensors.ones(1, 4)));
        says("Sequences for mean must have shape (batch, times, …), got (3).", () -> Sequences.mean(Tensors.ones(3), 1, 1, 1));
        says("The length of an example must be between 1 and 4, got 0 for example 1.",
            () -> Sequences.max(Tensors.ones(2, 4), 4, 0));
        says("There must be a length for each example of a batch of 2, got 3 lengths.",
            () -> Sequences.unpad(Tensors.ones(2, 4), 4, 1, 1));
        says("The length of an example must be between 0 and 2, got -1 for example 0.", () -> Sequences.mask(2, -1));
        says("A mask of padding must have shape (batch, times), got (2).", () -> Sequences.lengths(Tensors.ones(2)));
        says("A mask of padding must have its zeros at the end of a row, got one at time 0 and none at time 1 of example 1.",
            () -> Sequences.lengths(Tensor.matrix(new float[][] {{1, 1}, {0, 1}})));
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
