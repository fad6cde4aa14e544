package mapping.transfer.contrastive;

import java.util.List;
import java.util.stream.Stream;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Two mappings into one sphere, section 8.3.1 (CLIP: Radford et al., 2021): pictures ↦ unit vectors of ℝᵈ and texts ↦ unit
 * vectors of the same ℝᵈ, such that the cosine of a picture and its own text is greater than that of any other pair in a batch.
 *
 * @param pictures (n, …) to (n, d)
 * @param texts    (n, …) to (n, d)
 * @param logScale ln of what cosines are multiplied by, the inverse of the temperature; learnt, a single number
 */
public record DualEncoder(Layer pictures, Layer texts, Tensor logScale) {

    /** CLIP's first temperature. */
    public static final double TEMPERATURE = 0.07;
    /** CLIP lets the scale grow to 100 and no further. */
    public static final double GREATEST_SCALE = 100;

    public DualEncoder {
        Requirement.given("The encoder of pictures", pictures);
        Requirement.given("The encoder of texts", texts);
        Requirement.given("The logarithm of the scale", logScale);
        Requirement.asMany("logarithms of the scale", logScale.numel(), "scales", 1);
    }

    /**
     * With a temperature that is learnt.
     *
     * @param temperature to begin with, above 0
     */
    public static DualEncoder of(Layer pictures, Layer texts, double temperature) {
        return new DualEncoder(pictures, texts, logarithm(temperature).requiresGrad());
    }

    /**
     * With a temperature that stays.
     *
     * @param temperature above 0
     */
    public static DualEncoder fixed(Layer pictures, Layer texts, double temperature) {
        return new DualEncoder(pictures, texts, logarithm(temperature));
    }

    private static Tensor logarithm(double temperature) {
        Requirement.positive("The temperature τ", temperature);
        return Tensor.vector((float) -StrictMath.log(temperature));
    }

    /** Pictures as unit vectors, (n, d). */
    public Tensor ofPictures(Tensor batch) {
        return unit(pictures.apply(Requirement.given("The pictures", batch)));
    }

    /** Texts as unit vectors, (n, d). */
    public Tensor ofTexts(Tensor batch) {
        return unit(texts.apply(Requirement.given("The texts", batch)));
    }

    /** Each row divided by its length; a row of zeros stays. */
    public static Tensor unit(Tensor rows) {
        Requirement.given("The rows", rows);
        if (rows.dim() != 2) {
            throw new IllegalArgumentException("The rows must have two axes, got " + rows.dim() + ".");
        }
        Tensor lengths = rows.norm(1).unsqueeze(1);
        return rows.div(lengths.maskedFill(lengths.detach().eq(0), 1));
    }

    /** What cosines are multiplied by, at most {@link #GREATEST_SCALE}. */
    public Tensor scale() {
        return logScale.clamp(-StrictMath.log(GREATEST_SCALE), StrictMath.log(GREATEST_SCALE)).exp();
    }

    /** CLIP's loss of a batch, in which row i of both belongs together: a single number. */
    public Tensor loss(Tensor pictureBatch, Tensor textBatch) {
        return lossOf(ofPictures(pictureBatch), ofTexts(textBatch), scale());
    }

    /**
     * The mean of two cross-entropies: each picture picks its text among all of the batch, each text its picture.
     *
     * @param pictureVectors (n, d), of length 1
     * @param textVectors    (n, d), of length 1
     * @param scale          a single number
     */
    public static Tensor lossOf(Tensor pictureVectors, Tensor textVectors, Tensor scale) {
        Requirement.given("The vectors of pictures", pictureVectors);
        Requirement.given("The vectors of texts", textVectors);
        Requirement.given("The scale", scale);
        Requirement.asMany("pictures", pictureVectors.size(0), "texts", textVectors.size(0));
        Tensor logits = pictureVectors.matmul(textVectors.transpose(0, 1)).mul(scale);
        Tensor own = Tensors.arange(pictureVectors.size(0));
        Tensor picking = Losses.crossEntropy().apply(logits, own);
        return picking.add(Losses.crossEntropy().apply(logits.transpose(0, 1), own)).mul(0.5);
    }

    /** All that is learnt. */
    public List<Tensor> parameters() {
        Stream<Tensor> scales = logScale.isParameter() ? Stream.of(logScale) : Stream.of();
        return Stream.of(pictures.parameters().stream(), texts.parameters().stream(), scales).flatMap(each -> each).toList();
    }
}
