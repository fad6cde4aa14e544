package mapping.data;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.sampling.Indices;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Sequences of token numbers ↦ a batch in which each is padded to the longest, with its length. Section 6.2.3. What stands in the
 * padding must change no number of a model: give the lengths, or the mask, to all that reads the batch. PyTorch: a
 * {@code collate_fn} around {@code pad_sequence}.
 *
 * @param token what stands behind the end, such as 0, or the label −100 that a cross-entropy ignores
 */
public record Padding(int token) implements Mapping<int[][], Padded> {

    /** @throws IllegalArgumentException if there is no sequence or one has no token */
    @Override
    public Padded apply(int[][] sequences) {
        Requirement.allGiven("The sequences", sequences);
        Requirement.atLeast("The number of sequences of a batch", sequences.length, 1);
        return apply(sequences, Indices.all(sequences.length));
    }

    /** Of some of the sequences, as a {@link mapping.sampling.LengthBuckets} chooses them. */
    public Padded apply(int[][] sequences, Indices chosen) {
        Requirement.given("The choice of sequences", chosen);
        Requirement.allGiven("The sequences", sequences);
        int[] lengths = new int[chosen.size()];
        int longest = 0;
        for (int n = 0; n < lengths.length; n++) {
            int example = chosen.examples()[chosen.from() + n];
            Requirement.index("sequence", example, sequences.length);
            lengths[n] = sequences[example].length;
            longest = Math.max(longest, lengths[n]);
            if (lengths[n] == 0) {
                throw new IllegalArgumentException("A sequence must have at least one token, got none for example " + example
                    + ".");
            }
        }
        float[] tokens = new float[Shape.numel(lengths.length, longest)];
        for (int i = 0; i < tokens.length; i++) {
            int[] sequence = sequences[chosen.examples()[chosen.from() + i / longest]];
            tokens[i] = i % longest < sequence.length ? sequence[i % longest] : token;
        }
        return new Padded(Tensor.of(tokens, lengths.length, longest), lengths);
    }

    @Override
    public Space domain() {
        return Space.named("sequences of token numbers");
    }

    @Override
    public Space codomain() {
        return Space.named("padded batches");
    }
}
