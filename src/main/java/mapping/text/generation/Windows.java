package mapping.text.generation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.tensor.Tensor;

/**
 * Sequences of token numbers ↦ examples for a language model, section 6.2.3: x is a window of a sequence, y the same window one
 * token later. Windows do not reach from one sequence into the next; the last of each is filled with padding (0), which counts
 * neither as input, being behind all that is predicted, nor as target.
 */
public final class Windows {

    private Windows() {
    }

    /**
     * @param length of a window
     * @param stride from the start of a window to that of the next; with less than {@code length} they overlap
     * @throws IllegalArgumentException if no sequence has two tokens
     */
    public static Dataset of(Collection<int[]> sequences, int length, int stride) {
        Requirement.between("The length of a window", length, 1, Requirement.MOST_ELEMENTS);
        Requirement.between("The stride of windows", stride, 1, length);
        List<int[]> all = Requirement.copied("The sequences", sequences);
        List<int[]> starts = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            int last = all.get(n).length - 1;
            for (int at = 0; at < last; at += stride) {
                starts.add(new int[] {n, at});
                if (at + length >= last) {
                    break;
                }
            }
        }
        Requirement.atLeast("The number of windows", starts.size(), 1);
        Requirement.length("The number of tokens in windows", (long) starts.size() * length);
        float[] x = new float[starts.size() * length];
        float[] y = new float[x.length];
        for (int i = 0; i < starts.size(); i++) {
            int[] sequence = all.get(starts.get(i)[0]);
            int from = starts.get(i)[1];
            for (int t = 0; t < length && from + t + 1 < sequence.length; t++) {
                x[i * length + t] = sequence[from + t];
                y[i * length + t] = sequence[from + t + 1];
            }
        }
        return new Dataset(Tensor.of(x, starts.size(), length), Tensor.of(y, starts.size(), length));
    }
}
