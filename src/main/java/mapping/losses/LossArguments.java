package mapping.losses;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/** What losses demand of their arguments; each failure names the loss and, where there is one, the element. */
final class LossArguments {

    private LossArguments() {
    }

    /** The name of a loss of this class: {@code mse} for {@code Mse}, "loss" for a lambda. */
    static String name(Class<?> type) {
        String name = type.isSynthetic() ? "" : type.getSimpleName();
        return name.isEmpty() ? "loss" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Without this, (n, 1) and (n) would quietly broadcast to n × n losses. */
    static void sameShape(String loss, Tensor prediction, Tensor target) {
        Requirement.given("The prediction of a loss", prediction);
        Requirement.given("The target of a loss", target);
        if (!Arrays.equals(prediction.shape(), target.shape())) {
            throw new IllegalArgumentException("The tensors that " + loss + " compares must have the same shape, got "
                + Shape.text(prediction.shape()) + " and " + Shape.text(target.shape()) + ". Reshape one of them.");
        }
    }

    /** Likewise for the mask or the weights of the losses {@code each}. */
    static void broadcasts(String loss, String what, Tensor tensor, Tensor each) {
        int ahead = each.dim() - tensor.dim();
        boolean fits = ahead >= 0;
        for (int axis = 0; fits && axis < tensor.dim(); axis++) {
            fits = tensor.size(axis) == 1 || tensor.size(axis) == each.size(ahead + axis);
        }
        if (!fits) {
            throw new IllegalArgumentException("The " + what + " of " + loss + " must broadcast to the shape "
                + Shape.text(each.shape()) + " of its losses, got shape " + Shape.text(tensor.shape()) + ".");
        }
    }

    static void shape(boolean fits, String loss, String what, String must, Tensor tensor) {
        if (!fits) {
            throw new IllegalArgumentException("The " + what + " of " + loss + " must have " + must + ", got shape "
                + Shape.text(tensor.shape()) + ".");
        }
    }

    static void signs(String loss, Tensor target) {
        each(loss, "targets", target, y -> y == 1 || y == -1, "be −1 or 1", "Turn 0 and 1 into these by target.mul(2).sub(1).");
    }

    static void probabilities(String loss, Tensor tensor) {
        each(loss, "probabilities", tensor, p -> !(p < 0 || p > 1), "lie between 0 and 1",
            "Apply sigmoid() first, or take the loss that works on logits.");
    }

    static void each(String loss, String what, Tensor tensor, DoublePredicate holds, String must, String mend) {
        float[] data = Requirement.given("The tensor of a loss", tensor).data();
        for (int i = 0; i < data.length; i++) {
            if (!holds.test(data[i])) {
                throw new IllegalArgumentException("The " + what + " of " + loss + " must " + must + ", got "
                    + Requirement.number(data[i]) + " at element " + i + ". " + mend);
            }
        }
    }

    /** A mean of nothing is no number. */
    static void counting(String loss, double divisor) {
        if (!(divisor > 0)) {
            throw new IllegalArgumentException("A mean of " + loss + " must have losses that count, got none: all are ignored, "
                + "masked or of weight 0. Leave such a batch out, or use sum().");
        }
    }

    static void classWeights(String loss, Tensor weights, int classes) {
        if (weights != null && (weights.dim() != 1 || weights.numel() != classes)) {
            throw new IllegalArgumentException("The class weights of " + loss + " must be " + classes + ", one for each class, "
                + "got " + weights.numel() + ".");
        }
    }

    static void power(String loss, int power) {
        if (power != 1 && power != 2) {
            throw new IllegalArgumentException("The power of the " + loss + " must be 1 or 2, got " + power + ".");
        }
    }
}
