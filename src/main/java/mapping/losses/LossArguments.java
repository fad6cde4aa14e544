package mapping.losses;

import java.util.Arrays;
import mapping.tensor.Tensor;

/** What losses demand of their arguments; each failure names the loss and the element. */
final class LossArguments {

    private LossArguments() {
    }

    /** Without this, (n, 1) and (n) would quietly broadcast to n × n losses. */
    static void sameShape(String loss, Tensor prediction, Tensor target) {
        if (!Arrays.equals(prediction.shape(), target.shape())) {
            throw new IllegalArgumentException(loss + " compares element by element, but the prediction has shape "
                + text(prediction) + " and the target " + text(target) + ": reshape one of them.");
        }
    }

    static void signs(String loss, Tensor target) {
        for (int i = 0; i < target.numel(); i++) {
            float sign = target.data()[i];
            if (sign != 1 && sign != -1) {
                throw new IllegalArgumentException(loss + " takes targets −1 and 1, but element " + i + " is " + sign
                    + ": turn 0 and 1 into these by target.mul(2).sub(1).");
            }
        }
    }

    static void probabilities(String loss, Tensor prediction) {
        for (int i = 0; i < prediction.numel(); i++) {
            float p = prediction.data()[i];
            if (p < 0 || p > 1) {
                throw new IllegalArgumentException(loss + " takes probabilities, but element " + i + " is " + p
                    + ": apply sigmoid() first, or take the loss that works on logits.");
            }
        }
    }

    static String text(Tensor tensor) {
        return Arrays.toString(tensor.shape()).replace('[', '(').replace(']', ')');
    }
}
