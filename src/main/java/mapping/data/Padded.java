package mapping.data;

import mapping.Requirement;
import mapping.tensor.Sequences;
import mapping.tensor.Tensor;

/**
 * Sequences of tokens side by side, padded to the longest.
 *
 * @param tokens  (batch, longest)
 * @param lengths of each, without its padding; not copied
 */
public record Padded(Tensor tokens, int[] lengths) {

    public Padded {
        Requirement.given("The tokens", tokens);
        Sequences.requireLengths(lengths, tokens.size(0), tokens.size(1));
    }

    /** (batch, longest), 1 where there is no padding. */
    public Tensor mask() {
        return Sequences.mask(tokens.size(1), lengths);
    }
}
