package mapping.text.tagging;

import java.util.Arrays;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The last layer of a tagger, section 6.2.2: emissions ↦ the scores of a {@link Lattice}, ℝ^{times×tags} →
 * ℝ^{(times+tags+2)×tags}. Below the
 * emissions, which stay as they are, it writes its own parameters: the transitions, the start scores and the end scores. So one
 * tensor holds all that {@link CrfLoss} and {@link Lattice#best} need. All scores begin at 0; then each word chooses its tag
 * alone, and the loss is the cross-entropy of each word, added up.
 *
 * @param transitions (tags, tags), from the tag of the row to that of the column
 * @param start       (tags)
 * @param end         (tags)
 */
public record Crf(Tensor transitions, Tensor start, Tensor end) implements Layer {

    public Crf {
        Requirement.given("The transitions", transitions);
        Requirement.given("The end scores", end);
        int tags = Requirement.given("The start scores", start).numel();
        int[] row = {tags};
        if (!Arrays.equals(transitions.shape(), new int[] {tags, tags})
                || !Arrays.equals(start.shape(), row) || !Arrays.equals(end.shape(), row)) {
            throw new IllegalArgumentException("A CRF must have transitions of shape (tags, tags), start and end scores of shape "
                + "(tags), got " + Shape.text(transitions.shape()) + ", " + Shape.text(start.shape()) + " and "
                + Shape.text(end.shape()) + ".");
        }
    }

    /** All scores 0, to be learnt. */
    public static Crf of(int tags) {
        Requirement.between("The number of tags", tags, 1, 10_000);
        return new Crf(Tensors.zeros(tags, tags).requiresGrad(), Tensors.zeros(tags).requiresGrad(),
            Tensors.zeros(tags).requiresGrad());
    }

    /** All scores 0 for good: no word knows of its neighbours' tags. The same loss and the same reading, without a CRF. */
    public static Crf frozen(int tags) {
        Crf crf = of(tags);
        crf.requiresGrad(false);
        return crf;
    }

    @Override
    public Tensor apply(Tensor emissions) {
        ExampleCheck.require(this, emissions);
        int tags = start.numel();
        Tensor own = Tensors.concat(0, transitions, start.unsqueeze(0), end.unsqueeze(0));
        return Tensors.concat(1, emissions, own.unsqueeze(0).expand(emissions.size(0), tags + 2, tags));
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return new Parts<Tensor>().with("transitions", transitions).with("start", start).with("end", end);
    }

    @Override
    public String name() {
        return "Crf(" + start.numel() + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, start.numel());
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY, start.numel());
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {
            Sizes.changed(sizes[0], times -> times + start.numel() + 2), start.numel()});
    }

    @Override
    public String toString() {
        return signature();
    }
}
