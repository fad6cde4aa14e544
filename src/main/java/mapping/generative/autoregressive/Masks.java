package mapping.generative.autoregressive;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Which weights an autoregressive network may have. Section 8.2.3. Each unit has a degree: it may depend on the inputs up to that
 * number, counted from 1 (Germain et al., 2015). For windows of pixels the order is that of reading, row by row from the left
 * (van den Oord et al., 2016).
 */
public final class Masks {

    private Masks() {
    }

    /**
     * The mask, of shape (out, in), between a layer of units with degrees {@code in} and one with degrees {@code out}: 1 where
     * the degree above is at least that below, or greater than it if {@code strict}, as in the last layer.
     */
    public static Tensor byDegrees(int[] in, int[] out, boolean strict) {
        requireDegrees("The degrees below", in);
        requireDegrees("The degrees above", out);
        float[] mask = new float[out.length * in.length];
        for (int o = 0; o < out.length; o++) {
            for (int i = 0; i < in.length; i++) {
                mask[o * in.length + i] = out[o] > in[i] || !strict && out[o] == in[i] ? 1 : 0;
            }
        }
        return Tensor.of(mask, out.length, in.length);
    }

    /** 1, 2, …, n: the degrees of the inputs and of the outputs. */
    public static int[] inputs(int n) {
        Requirement.between("The number of inputs", n, 1, Requirement.MOST_ELEMENTS);
        int[] degrees = new int[n];
        for (int i = 0; i < n; i++) {
            degrees[i] = i + 1;
        }
        return degrees;
    }

    /** 1, 2, …, inputs − 1, 1, 2, … for {@code units} hidden units; all 1 if there is one input alone. */
    public static int[] hidden(int units, int inputs) {
        Requirement.between("The number of units", units, 1, Requirement.MOST_ELEMENTS);
        Requirement.atLeast("The number of inputs", inputs, 1);
        int[] degrees = new int[units];
        for (int i = 0; i < units; i++) {
            degrees[i] = 1 + i % Math.max(1, inputs - 1);
        }
        return degrees;
    }

    /**
     * The mask, of shape (out, in, side, side), of a window of an odd side: 1 for the pixels before the one in the middle, and
     * for that one if {@code centre}. Kind A leaves the centre out, for the first layer, kind B has it, for the others.
     */
    public static Tensor window(int out, int in, int side, boolean centre) {
        Requirement.atLeast("The number of channels that go out", out, 1);
        Requirement.atLeast("The number of channels that come in", in, 1);
        Requirement.between("The side of the window", side, 1, 99);
        if (side % 2 == 0) {
            throw new IllegalArgumentException("The side of the window must be odd, got " + side + ".");
        }
        int places = side * side;
        Requirement.length("The number of weights", Math.multiplyFull(out, in) > Requirement.MOST_ELEMENTS ? Long.MAX_VALUE
            : (long) out * in * places);
        float[] mask = new float[out * in * places];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = i % places < places / 2 || centre && i % places == places / 2 ? 1 : 0;
        }
        return Tensor.of(mask, out, in, side, side);
    }

    static void require(Tensor mask, Tensor weight) {
        if (!Arrays.equals(mask.shape(), weight.shape())) {
            throw new IllegalArgumentException("The mask must have the shape of the weight, " + Shape.text(weight.shape())
                + ", got " + Shape.text(mask.shape()) + ".");
        }
        for (float each : mask.data()) {
            if (each != 0 && each != 1) {
                throw new IllegalArgumentException("The mask must hold 0 and 1, got " + Requirement.number(each) + ".");
            }
        }
    }

    private static void requireDegrees(String what, int[] degrees) {
        Requirement.given(what, degrees);
        if (degrees.length == 0) {
            throw new IllegalArgumentException(what + " must be those of at least one unit, got none.");
        }
    }
}
