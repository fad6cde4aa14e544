package mapping.speech.recognition;

import java.util.List;

/** Labels so far and a next one ↦ ln of its probability: what {@link PrefixBeam} asks about the language. Section 6.3.2. */
@FunctionalInterface
public interface LabelModel {

    /** Nothing is known: every label adds 0. */
    LabelModel NONE = (before, next) -> 0;

    /** ln P(next | before), at most 0. */
    double log(List<Integer> before, int next);
}
