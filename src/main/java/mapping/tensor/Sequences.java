package mapping.tensor;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;

/**
 * Sequences of unequal length side by side in one tensor (batch, times, …): each is padded to the longest, and {@code lengths}
 * says how much of it is no padding. Section 6.2.3. What is computed here is what each sequence alone would give, and padding
 * gets no gradient, whatever numbers stand there. PyTorch: {@code torch.nn.utils.rnn}.
 */
public final class Sequences {

    private Sequences() {
    }

    /**
     * Of sequences (times, …), which are alike but for their lengths, one tensor (batch, longest, …). PyTorch:
     * {@code pad_sequence(…, batch_first=True, padding_value)}.
     *
     * @param value what stands behind the end
     */
    public static Tensor pad(double value, Tensor... sequences) {
        Requirement.allGiven("The sequences", sequences);
        int longest = 0;
        for (Tensor sequence : sequences) {
            if (sequence.dim() == 0) {
                throw new IllegalArgumentException("A sequence must have times as its first axis, got a single number.");
            }
            longest = Math.max(longest, sequence.size(0));
        }
        Tensor[] padded = new Tensor[sequences.length];
        for (int n = 0; n < padded.length; n++) {
            int missing = longest - sequences[n].size(0);
            padded[n] = missing == 0 ? sequences[n] : Tensors.pad(sequences[n], 0, 0, missing, value);
        }
        return Tensors.stack(0, padded);
    }

    /** The inverse of {@link #pad}: each sequence alone, without its padding. PyTorch: {@code unpad_sequence}. */
    public static List<Tensor> unpad(Tensor x, int... lengths) {
        size("unpad", x, lengths);
        Tensor[] alone = new Tensor[lengths.length];
        Arrays.setAll(alone, n -> x.select(0, n).slice(0, 0, lengths[n]));
        return List.of(alone);
    }

    /** (batch, times), 1 at the first {@code lengths[n]} times of sequence n and 0 behind them; a length may be 0. */
    public static Tensor mask(int times, int... lengths) {
        Requirement.given("The lengths", lengths);
        requireLengths(lengths, lengths.length, times, 0);
        Tensor mask = Tensors.zeros(lengths.length, times);
        for (int n = 0; n < lengths.length; n++) {
            Arrays.fill(mask.data(), n * times, n * times + lengths[n], 1);
        }
        return mask;
    }

    /**
     * The inverse of {@link #mask}: how many times each row of (batch, times) begins with what is not 0.
     *
     * @throws IllegalArgumentException if something other than 0 stands behind a 0, as where padding comes first
     */
    public static int[] lengths(Tensor mask) {
        Requirement.given("The mask", mask);
        if (mask.dim() != 2) {
            throw new IllegalArgumentException("A mask of padding must have shape (batch, times), got " + Shape.text(mask.shape())
                + ".");
        }
        int times = mask.size(1);
        int[] lengths = new int[mask.size(0)];
        for (int i = 0; i < mask.numel(); i++) {
            int n = i / times;
            if (mask.data()[i] != 0 && lengths[n] != i % times) {
                throw new IllegalArgumentException("A mask of padding must have its zeros at the end of a row, got one at time "
                    + lengths[n] + " and none at time " + i % times + " of example " + n + ".");
            }
            lengths[n] += mask.data()[i] != 0 ? 1 : 0;
        }
        return lengths;
    }

    /** The mean over the times of each sequence: (batch, times, …) → (batch, …). Section 6.2.1. */
    public static Tensor mean(Tensor x, int... lengths) {
        int size = size("mean", x, lengths);
        int[] own = lengths.clone();
        int whole = x.size(1) * size;
        float[] means = new float[own.length * size];
        for (int n = 0; n < own.length; n++) {
            for (int t = 0, at = n * whole; t < own[n]; t++, at += size) {
                for (int k = 0; k < size; k++) {
                    means[n * size + k] += x.data()[at + k];
                }
            }
            for (int k = n * size; k < (n + 1) * size; k++) {
                means[k] /= own[n];
            }
        }
        return Tensor.computed("mean", means, Shape.without(x.shape(), 1), u -> {
            float[] into = x.gradient();
            for (int n = 0; n < own.length; n++) {
                for (int t = 0, at = n * whole; t < own[n]; t++, at += size) {
                    for (int k = 0; k < size; k++) {
                        into[at + k] += u[n * size + k] / own[n];
                    }
                }
            }
        }, x);
    }

    /**
     * The greatest over the times of each sequence, for each of the other elements: (batch, times, …) → (batch, …). The gradient
     * goes to the first of equals; a NaN wins, as in PyTorch. Section 6.2.1.
     */
    public static Tensor max(Tensor x, int... lengths) {
        int size = size("max", x, lengths);
        int whole = x.size(1) * size;
        int[] places = new int[lengths.length * size];
        float[] data = x.data();
        for (int i = 0; i < places.length; i++) {
            int first = i / size * whole + i % size;
            places[i] = first;
            for (int at = first; at < first + lengths[i / size] * size && !Float.isNaN(data[places[i]]); at += size) {
                places[i] = data[at] <= data[places[i]] ? places[i] : at;
            }
        }
        return chosen("max", x, places);
    }

    /** What stands at the last time of each sequence: (batch, times, …) → (batch, …). */
    public static Tensor last(Tensor x, int... lengths) {
        int size = size("last", x, lengths);
        int[] places = new int[lengths.length * size];
        for (int i = 0; i < places.length; i++) {
            places[i] = (i / size * x.size(1) + lengths[i / size] - 1) * size + i % size;
        }
        return chosen("last", x, places);
    }

    /** The elements of x at these places, as (batch, …). */
    private static Tensor chosen(String operation, Tensor x, int[] places) {
        float[] result = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            result[i] = x.data()[places[i]];
        }
        return Tensor.computed(operation, result, Shape.without(x.shape(), 1),
            u -> Indexing.addBack(u, places, x.gradient()), x);
    }

    /** How many numbers each time has, once the arguments are checked. */
    private static int size(String operation, Tensor x, int[] lengths) {
        Requirement.given("The tensor", x);
        if (x.dim() < 2) {
            throw new IllegalArgumentException("Sequences for " + operation + " must have shape (batch, times, …), got "
                + Shape.text(x.shape()) + ".");
        }
        requireLengths(lengths, x.size(0), x.size(1));
        return Shape.after(x.shape(), 1);
    }

    /**
     * Checks the lengths of sequences of shape (batch, times, …).
     *
     * @throws IllegalArgumentException if there are not as many as examples, or one is not from 1 to {@code times}
     */
    public static void requireLengths(int[] lengths, int batch, int times) {
        requireLengths(lengths, batch, times, 1);
    }

    private static void requireLengths(int[] lengths, int batch, int times, int least) {
        Requirement.given("The lengths", lengths);
        if (lengths.length != batch) {
            throw new IllegalArgumentException("There must be a length for each example of a batch of " + batch
                + ", got " + lengths.length + (lengths.length == 1 ? " length." : " lengths."));
        }
        for (int n = 0; n < batch; n++) {
            if (lengths[n] < least || lengths[n] > times) {
                throw new IllegalArgumentException("The length of an example must be between " + least + " and " + times
                    + ", got " + lengths[n] + " for example " + n + ".");
            }
        }
    }
}
