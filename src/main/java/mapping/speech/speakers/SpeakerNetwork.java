package mapping.speech.speakers;

import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.CosineDense;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv1d;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The frames of a sound ↦ a vector that says who speaks, and its cosines with the voices of training, section 6.3.3: two convolutions
 * along time, then mean and standard deviation of each channel over all frames, which forget what was said and when (x-vectors:
 * Snyder et al., 2018), then a dense layer. {@code (batch, frames, bands) → (batch, size + voices)}; frames whose numbers are all 0
 * are padding and change nothing.
 *
 * @param first     from bands to channels
 * @param second    from channels to channels
 * @param embedding from twice the channels to the size of the vector
 * @param voices    a direction for each voice of training
 */
public record SpeakerNetwork(Conv1d first, Conv1d second, Dense embedding, CosineDense voices) implements Layer {

    private static final double LEAST_VARIANCE = 1e-4;
    private static final int WIDTH = 5;

    public SpeakerNetwork {
        Requirement.given("The first convolution", first);
        Requirement.given("The second convolution", second);
        Requirement.given("The dense layer", embedding);
        Requirement.given("The directions of the voices", voices);
    }

    /**
     * With PyTorch's first weights.
     *
     * @param bands    numbers of a frame
     * @param channels of the convolutions
     * @param size     of the vector
     * @param voices   how many voices it is trained on
     */
    public static SpeakerNetwork of(int bands, int channels, int size, int voices, RandomSource random) {
        return new SpeakerNetwork(Conv1d.of(bands, channels, WIDTH, random).same(),
            Conv1d.of(channels, channels, WIDTH, random).same(), Dense.of(2 * channels, size, random),
            CosineDense.of(size, voices, random));
    }

    /** Vectors and cosines side by side. */
    @Override
    public Tensor apply(Tensor frames) {
        Tensor vectors = embed(frames);
        return Tensors.concat(1, vectors, voices.apply(vectors));
    }

    /** The vectors alone: {@code (batch, frames, bands) → (batch, size)}. */
    public Tensor embed(Tensor frames) {
        Requirement.given("The frames", frames);
        int bands = first.weight().size(1);
        if (frames.dim() != 3 || frames.size(2) != bands || frames.numel() == 0) {
            throw new IllegalArgumentException("The frames must have shape (batch, frames, " + bands + "), got "
                + Shape.text(frames.shape()) + ".");
        }
        Tensor mask = mask(frames);                                          // (batch, 1, frames)
        Tensor h = first.apply(frames.transpose(1, 2)).relu().mul(mask);
        h = second.apply(h).relu().mul(mask);
        Tensor count = mask.sum(2).clamp(1, Double.POSITIVE_INFINITY);       // (batch, 1)
        Tensor mean = h.sum(2).div(count);
        Tensor deviation = h.sub(mean.unsqueeze(2)).mul(mask).square().sum(2).div(count).add(LEAST_VARIANCE).sqrt();
        return embedding.apply(Tensors.concat(1, mean, deviation));
    }

    private static Tensor mask(Tensor frames) {
        int bands = frames.size(2);
        float[] mask = new float[frames.numel() / bands];
        for (int i = 0; i < frames.numel(); i++) {
            mask[i / bands] = frames.data()[i] != 0 ? 1 : mask[i / bands];
        }
        return Tensor.of(mask, frames.size(0), 1, frames.size(1));
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        children.put("first", first);
        children.put("second", second);
        children.put("embedding", embedding);
        children.put("voices", voices);
        return children;
    }

    @Override
    public String name() {
        return "SpeakerNetwork(" + first.weight().size(1) + "→" + embedding.weight().size(0) + ")";
    }

    @Override
    public Space domain() {
        return Space.ending(first.weight().size(1));
    }

    @Override
    public Space codomain() {
        return Space.reals(embedding.weight().size(0) + voices.weight().size(0));
    }

    @Override
    public String toString() {
        return signature();
    }
}
