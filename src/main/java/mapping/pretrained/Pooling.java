package mapping.pretrained;

import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;

/** The vectors of a sentence's positions ↦ one vector: (batch, times, width) → (batch, width). Section 7.3.2. */
public enum Pooling implements Mapping<Tensor, Tensor> {
    /** The mean over all positions, signs included: Sentence-BERT (Reimers and Gurevych, 2019), MiniLM. */
    MEAN,
    /** The first position's, that of [CLS]: BERT's own, and the family bge. */
    FIRST;

    @Override
    public Tensor apply(Tensor states) {
        Requirement.given("The vectors of the positions", states);
        if (states.dim() != 3 || states.numel() == 0) {
            throw new IllegalArgumentException("The vectors of the positions must have shape (batch, times, width), got "
                + states.dim() + " axes and " + states.numel() + " numbers.");
        }
        return this == MEAN ? states.mean(1) : states.select(1, 0);
    }
}
