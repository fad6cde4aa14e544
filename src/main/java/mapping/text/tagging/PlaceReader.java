package mapping.text.tagging;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Dense;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * A sentence in which one word is marked ↦ logits of two answers, no and yes; section 6.2.2: two LSTMs read the sentence,
 * and what
 * they know at the marked word decides. (times, 1) ↦ ℝ²; the numbers of words are whole, 0 is padding.
 *
 * @param reader of one feature, the number of the word
 * @param answer from what the reader knows to the logits
 * @param marked the number of the marked word; the first of several counts
 */
public record PlaceReader(LstmReader reader, Dense answer, int marked) implements Layer {

    public PlaceReader {
        Requirement.given("The reader", reader);
        Requirement.given("The answer", answer);
        Requirement.atLeast("The number of the marked word", marked, 1);
    }

    /** Draws the weights, for {@code size} different words with vectors of length {@code width}. */
    public static PlaceReader of(int size, int width, int units, int marked, RandomSource random) {
        LstmReader reader = LstmReader.of(new int[] {size}, new int[] {width}, units, random);
        return new PlaceReader(reader, Dense.of(2 * units, 2, random), marked);
    }

    /** @throws IllegalArgumentException if a sentence has no marked word */
    @Override
    public Tensor apply(Tensor sentences) {
        ExampleCheck.require(this, sentences);
        int times = sentences.size(1);
        float[] mask = new float[sentences.numel()];
        for (int n = 0; n < sentences.size(0); n++) {
            int t = 0;
            while (t < times && sentences.get(n, t, 0) != marked) {
                t++;
            }
            if (t == times) {
                throw new IllegalArgumentException("Each sentence of a batch of shape " + Shape.text(sentences.shape())
                    + " must have the marked word, number " + marked + ", got none in sentence " + n + ".");
            }
            mask[n * times + t] = 1;
        }
        return answer.apply(reader.apply(sentences).mul(Tensor.of(mask, sentences.shape())).sum(1));
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("reader", reader).with("answer", answer);
    }

    @Override
    public String name() {
        return "PlaceReader";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, 1);
    }

    @Override
    public Space codomain() {
        return Space.reals(2);
    }

    @Override
    public Space codomain(Space input) {
        return codomain();
    }

    @Override
    public String toString() {
        return signature();
    }
}
