package mapping.text.translation;

import java.util.List;
import mapping.Pair;
import mapping.Requirement;
import mapping.Space;
import mapping.data.Dataset;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.text.tokens.PaddedSequences;
import mapping.text.tokens.Vocabulary;

/**
 * An encoder, which reads a source, and a decoder, which writes a target: (source, what was written) ↦ logits of the next
 * token,
 * at every time. Section 6.2.3. Sequences are token numbers of {@link Vocabulary}, filled up with padding, which changes no
 * number.
 *
 * <p>As a {@link Layer} it takes both side by side in one tensor, (batch, {@link #sourceTimes} + times), as {@link #examples}
 * makes them, and gives (batch, vocabulary, times), as cross-entropy takes them; the loss must ignore {@link
 * Vocabulary#PADDING}.
 *
 * @param <S> what it remembers between two steps of writing
 */
public interface Translator<S> extends Layer, NextToken<S> {

    /** How many columns of the argument are the source. */
    int sourceTimes();

    /** What makes logits of the next token. */
    Dense output();

    /**
     * The encoder: what the decoder needs before its first step.
     *
     * @param source (batch, times), at least one token in each row
     */
    S read(Tensor source);

    /**
     * Logits at every time, when the written part is known: teacher forcing.
     *
     * @param source  (batch, source times)
     * @param written (batch, times), each row beginning with {@link Vocabulary#START}
     * @return (batch, times, vocabulary)
     */
    Tensor logits(Tensor source, Tensor written);

    /** How much each time of writing looks at each place of the source: (batch, times, source times), every row sums to 1. */
    Tensor alignment(Tensor source, Tensor written);

    @Override
    default Tensor apply(Tensor sideBySide) {
        Requirement.given("The source and target", sideBySide);
        if (sideBySide.dim() != 2 || sideBySide.size(1) <= sourceTimes()) {
            throw new IllegalArgumentException(name() + " must be given " + sourceTimes()
                + " columns of the source and at least one of the target, got shape " + Shape.text(sideBySide.shape()) + ".");
        }
        Tensor source = sideBySide.slice(1, 0, sourceTimes());
        return logits(source, sideBySide.slice(1, sourceTimes(), sideBySide.size(1))).transpose(1, 2);
    }

    @Override
    default Space domain() {
        return Space.reals(Space.ANY);
    }

    @Override
    default Space codomain() {
        return Space.reals(output().out(), Space.ANY);
    }

    @Override
    default Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {output().out(),
            sizes[0] == Space.ANY ? Space.ANY : sizes[0] - sourceTimes()});
    }

    /**
     * Examples for training: x is the source and, beside it, the start and the target; y is the target and the end.
     *
     * @param pairs       (source, target) as token numbers, neither start nor end among them
     * @param sourceTimes columns for the source
     * @param targetTimes columns for the target and one sign
     */
    static Dataset examples(List<Pair<int[], int[]>> pairs, int sourceTimes, int targetTimes) {
        List<Pair<int[], int[]>> all = Requirement.copied("The pairs", pairs);
        Requirement.atLeast("The number of pairs", all.size(), 1);
        Requirement.between("The columns of the source", sourceTimes, 1, 1 << 20);
        Requirement.between("The columns of the target", targetTimes, 1, 1 << 20);
        int columns = sourceTimes + targetTimes;
        float[] x = new float[Shape.numel(all.size(), columns)];
        float[] y = new float[all.size() * targetTimes];
        for (int n = 0; n < all.size(); n++) {
            int[] source = Requirement.given("The source", all.get(n).first());
            int[] target = Requirement.given("The target", all.get(n).second());
            Requirement.between("The length of a source", source.length, 1, sourceTimes);
            Requirement.between("The length of a target", target.length, 0, targetTimes - 1);
            for (int t = 0; t < source.length; t++) {
                x[n * columns + t] = source[t];
            }
            x[n * columns + sourceTimes] = Vocabulary.START;
            for (int t = 0; t < target.length; t++) {
                x[n * columns + sourceTimes + t + 1] = target[t];
                y[n * targetTimes + t] = target[t];
            }
            y[n * targetTimes + target.length] = Vocabulary.END;
        }
        return new Dataset(Tensor.of(x, all.size(), columns), Tensor.of(y, all.size(), targetTimes));
    }

    /** Sources as token numbers ↦ (batch, longest), filled up with padding. */
    static Tensor sources(List<int[]> sources) {
        for (int[] source : Requirement.copied("The sources", sources)) {
            Requirement.atLeast("The length of a source", source.length, 1);
        }
        return PaddedSequences.of(sources).ids();
    }
}
