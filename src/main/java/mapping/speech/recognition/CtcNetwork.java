package mapping.speech.recognition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.layers.convolution.Conv1d;
import mapping.layers.recurrent.Gru;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Rows of a sound ↦ logits of labels and the blank, a convolution along time and a recurrent layer in both directions; sections
 * 6.3.2 and 8.3.2: {@code (batch, frames, in) → (batch, frames, classes)}, the blank last. Sounds of unequal length stand side by
 * side, filled up with rows of zeros: there the blank is certain, so that {@link mapping.losses.Ctc} of all frames is that of the
 * sound alone.
 *
 * @param first     along time, as many frames out as in
 * @param recurrent in both directions
 * @param out       to the classes
 */
public record CtcNetwork(Conv1d first, Gru recurrent, Dense out) implements Layer {

    private static final int WIDTH = 5;
    private static final double CERTAIN = 60;

    public CtcNetwork {
        Requirement.given("The convolution", first);
        Requirement.given("The recurrent layer", recurrent);
        Requirement.given("The last layer", out);
    }

    /**
     * With PyTorch's first weights.
     *
     * @param in       numbers of a row
     * @param channels of the convolution of width 5
     * @param units    of each direction
     * @param labels   without the blank
     */
    public static CtcNetwork of(int in, int channels, int units, int labels, RandomSource random) {
        return new CtcNetwork(Conv1d.of(in, channels, WIDTH, random).same(), Gru.bidirectional(channels, units, 1, random),
            Dense.of(2 * units, labels + 1, random));
    }

    @Override
    public Tensor apply(Tensor rows) {
        Requirement.given("The rows", rows);
        int in = first.weight().size(1);
        if (rows.dim() != 3 || rows.size(2) != in || rows.numel() == 0) {
            throw new IllegalArgumentException("The rows must have shape (batch, frames, " + in + "), got "
                + Shape.text(rows.shape()) + ".");
        }
        int[] lengths = lengths(rows);
        Tensor h = first.apply(rows.transpose(1, 2)).relu().transpose(1, 2);
        Tensor logits = out.apply(recurrent.run(h, recurrent.start(rows.size(0)), lengths).y());
        int frames = rows.size(1);
        int classes = logits.size(2);
        float[] keep = new float[logits.numel()];
        float[] blank = new float[logits.numel()];
        for (int i = 0; i < keep.length; i++) {
            boolean sounds = i / classes % frames < lengths[i / classes / frames];
            keep[i] = sounds ? 1 : 0;
            blank[i] = !sounds && i % classes == classes - 1 ? (float) CERTAIN : 0;
        }
        return logits.mul(Tensor.of(keep, logits.shape())).add(Tensor.of(blank, logits.shape()));
    }

    /** The number of frames up to the last that is not all zeros, at least 1. */
    private static int[] lengths(Tensor rows) {
        int frames = rows.size(1);
        int[] lengths = new int[rows.size(0)];
        Arrays.fill(lengths, 1);
        for (int i = 0; i < rows.numel(); i++) {
            if (rows.data()[i] != 0) {
                int frame = i / rows.size(2);
                lengths[frame / frames] = frame % frames + 1;
            }
        }
        return lengths;
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        children.put("first", first);
        children.put("recurrent", recurrent);
        children.put("out", out);
        return children;
    }

    @Override
    public String name() {
        return "CtcNetwork(" + first.weight().size(1) + "→" + out.weight().size(0) + ")";
    }

    @Override
    public Space domain() {
        return Space.ending(first.weight().size(1));
    }

    @Override
    public Space codomain() {
        return Space.ending(out.weight().size(0));
    }

    @Override
    public Space codomain(Space input) {
        return out.codomain(input);
    }

    @Override
    public long multiplyAdds(Space input) {
        int channels = first.weight().size(0);
        long frames = Sizes.count(input) / first.weight().size(1);
        return frames * first.weight().numel() + recurrent.multiplyAdds(Space.reals((int) frames, channels))
            + frames * out.weight().numel();
    }

    @Override
    public String toString() {
        return signature();
    }
}
