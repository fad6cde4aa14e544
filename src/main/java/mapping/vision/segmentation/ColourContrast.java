package mapping.vision.segmentation;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Pictures ↦ logits of ground and object without learning, the baseline of section 6.1.2: a pixel belongs to an object if its
 * colour is farther than {@code threshold} from the picture's median colour, which is the ground's where the ground fills more
 * than half. (n, 3, height, width) ↦ (n, 2, height, width).
 *
 * @param threshold the distance of colours, √(Δr² + Δg² + Δb²), from which on a pixel is marked
 */
public record ColourContrast(double threshold) implements Mapping<Tensor, Tensor> {

    /** How much a logit grows with the distance. */
    private static final float STEEPNESS = 10;

    public ColourContrast {
        Requirement.notNegative("The threshold", threshold);
    }

    @Override
    public Tensor apply(Tensor pictures) {
        Requirement.given("The pictures", pictures);
        Requirement.asMany("planes of a picture", pictures.size(1), "colours", 3);
        int n = pictures.size(0);
        int size = pictures.size(2) * pictures.size(3);
        float[] colours = pictures.data();
        float[] logits = new float[n * 2 * size];
        for (int k = 0; k < n; k++) {
            float[] squared = new float[size];
            for (int c = 0; c < 3; c++) {
                int from = (3 * k + c) * size;
                float[] sorted = Arrays.copyOfRange(colours, from, from + size);
                Arrays.sort(sorted);
                for (int i = 0; i < size; i++) {
                    float difference = colours[from + i] - sorted[size / 2];
                    squared[i] += difference * difference;
                }
            }
            for (int i = 0; i < size; i++) {
                logits[(2 * k + 1) * size + i] = STEEPNESS * (float) (Math.sqrt(squared[i]) - threshold);
            }
        }
        return Tensor.of(logits, n, 2, pictures.size(2), pictures.size(3));
    }
}
