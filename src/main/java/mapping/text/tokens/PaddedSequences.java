package mapping.text.tokens;

import java.util.Collection;
import java.util.List;
import mapping.Requirement;
import mapping.layers.attention.Masks;
import mapping.tensor.Sequences;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Sequences of numbers side by side, filled up with {@link Vocabulary#PADDING} to the longest. Section 6.2.3. What a layer
 * computes of them must not depend on the padding; hence the lengths.
 *
 * @param ids     the numbers of tokens, (batch, times)
 * @param lengths how much of each row is no padding
 */
public record PaddedSequences(Tensor ids, int... lengths) {

    /** @throws IllegalArgumentException if {@code ids} is no matrix of as many rows as there are lengths, or one is too long */
    public PaddedSequences {
        Requirement.given("The numbers of the tokens", ids);
        lengths = Requirement.given("The lengths", lengths).clone();
        if (ids.dim() != 2) {
            throw new IllegalArgumentException("The numbers of the tokens must have shape (batch, times), got " + ids.dim()
                + " axes.");
        }
        Requirement.asMany("lengths", lengths.length, "sequences", ids.size(0));
        for (int length : lengths) {
            Requirement.between("The length of a sequence", length, 0, ids.size(1));
        }
    }

    /** Each sequence is a row. */
    public static PaddedSequences of(Collection<int[]> sequences) {
        return of(sequences, 0);
    }

    /**
     * The same, every row being at least {@code least} long.
     *
     * @throws IllegalArgumentException if there is no sequence, or together they are longer than an array can be
     */
    public static PaddedSequences of(Collection<int[]> sequences, int least) {
        List<int[]> rows = Requirement.copied("The sequences", sequences);
        Requirement.atLeast("The number of sequences", rows.size(), 1);
        Requirement.atLeast("The least length", least, 0);
        int times = Math.max(least, rows.stream().mapToInt(row -> row.length).max().orElse(0));
        Requirement.length("The number of tokens with padding", (long) times * rows.size());
        float[] ids = new float[times * rows.size()];
        for (int n = 0; n < rows.size(); n++) {
            int[] row = rows.get(n);
            for (int t = 0; t < row.length; t++) {
                Requirement.atLeast("The number of a token", row[t], 0);
                Shape.requireIndices("The number of a token", row[t]);
                ids[n * times + t] = row[t];
            }
        }
        return new PaddedSequences(Tensor.of(ids, rows.size(), times), rows.stream().mapToInt(row -> row.length).toArray());
    }

    @Override
    public int[] lengths() {
        return lengths.clone();
    }

    /** (batch, times): 1 where a token stands and 0 on padding. */
    public Tensor mask() {
        return Sequences.mask(ids.size(1), lengths);
    }

    /** The same for attention, where nobody shall look at padding: (batch, 1, 1, times). */
    public Tensor attentionMask() {
        return Masks.padding(ids.size(1), lengths);
    }

    /** Sequence n without its padding. */
    public int[] sequence(int n) {
        Requirement.index("sequence", n, lengths.length);
        int[] row = new int[lengths[n]];
        for (int t = 0; t < row.length; t++) {
            row[t] = (int) ids.get(n, t);
        }
        return row;
    }
}
