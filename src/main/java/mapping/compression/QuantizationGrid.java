package mapping.compression;

import mapping.Requirement;

/**
 * The 256 numbers that a byte q from −128 to 127 stands for: scale · (q − zeroPoint), evenly spaced, 0 among them; for a whole
 * tensor, or other ones for each channel, since rows of a weight differ in size. Section 8.1.2 (Jacob et al. 2018). Scales are
 * kept as floats. PyTorch: the parameters of {@code quantize_per_tensor} and {@code quantize_per_channel} with {@code qint8}.
 */
public final class QuantizationGrid {

    static final int LEAST = -128;
    static final int MOST = 127;
    private static final int WHOLE = -1;
    /** The least scale that PyTorch's observers give: 2⁻²³. */
    private static final double LEAST_SCALE = 0x1p-23;

    private final float[] scales;
    private final int[] zeroPoints;
    private final int axis;

    private QuantizationGrid(double[] scales, int[] zeroPoints, int axis) {
        Requirement.asMany("scales", Requirement.given("The scales", scales).length,
            "zero points", Requirement.given("The zero points", zeroPoints).length);
        this.scales = new float[scales.length];
        this.zeroPoints = zeroPoints.clone();
        this.axis = axis;
        for (int c = 0; c < scales.length; c++) {
            this.scales[c] = (float) scales[c];
            Requirement.between("The zero point", zeroPoints[c], LEAST, MOST);
            if (!(this.scales[c] >= Float.MIN_NORMAL && 1 / this.scales[c] >= Float.MIN_NORMAL)) {
                throw new IllegalArgumentException("The scale must be positive, and neither it nor 1 divided by it too large for "
                    + "a float, got " + Requirement.number(scales[c]) + ".");
            }
        }
    }

    /** One grid for all elements. */
    public static QuantizationGrid perTensor(double scale, int zeroPoint) {
        return new QuantizationGrid(new double[] {scale}, new int[] {zeroPoint}, WHOLE);
    }

    /** A grid for each place along an axis, counted from 0; axis 0 of a weight counts its outputs. */
    public static QuantizationGrid perChannel(double[] scales, int[] zeroPoints, int axis) {
        Requirement.atLeast("The axis of the channels", axis, 0);
        return new QuantizationGrid(scales, zeroPoints, axis);
    }

    /**
     * The grid over the numbers from {@code min} to {@code max}, widened to hold 0. PyTorch: {@code MinMaxObserver} with
     * {@code dtype=qint8, qscheme=per_tensor_affine}.
     */
    public static QuantizationGrid affine(double min, double max) {
        Requirement.finite("The least number", min);
        Requirement.finite("The greatest number", max);
        Requirement.atMost("The least number", min, "the greatest", max);
        float low = Math.min((float) min, 0);
        float scale = (float) Math.max((Math.max((float) max, 0) - low) / (float) (MOST - LEAST), LEAST_SCALE);
        int zero = LEAST - (int) Math.rint(low / scale);
        return perTensor(scale, Math.max(LEAST, Math.min(MOST, zero)));
    }

    /**
     * The grid of zero point 0 over the numbers of at most this absolute value. PyTorch: {@code MinMaxObserver} with
     * {@code dtype=qint8, qscheme=per_tensor_symmetric}, which divides by 127½: the greatest number is clamped a little.
     */
    public static QuantizationGrid symmetric(double greatest) {
        Requirement.notNegative("The greatest absolute value", greatest);
        return perTensor(Math.max((float) greatest / ((MOST - LEAST) / 2f), LEAST_SCALE), 0);
    }

    /** Whether there is one grid for each channel. */
    public boolean isPerChannel() {
        return axis != WHOLE;
    }

    /** The axis of the channels. */
    public int axis() {
        if (!isPerChannel()) {
            throw new IllegalStateException("A grid must be one for each channel to have an axis, got one for a whole tensor.");
        }
        return axis;
    }

    /** 1 for a whole tensor. */
    public int channels() {
        return scales.length;
    }

    /** The distance of neighbours. */
    public float scale(int channel) {
        Requirement.index("channel", channel, scales.length);
        return scales[channel];
    }

    /** The byte that stands for 0. */
    public int zeroPoint(int channel) {
        Requirement.index("channel", channel, scales.length);
        return zeroPoints[channel];
    }

    /** The byte nearest to x, of two the even one before the zero point is added, clamped. */
    byte quantized(float x, int channel) {
        double q = Math.rint(x * (1 / scales[channel])) + zeroPoints[channel];
        return (byte) Math.max(LEAST, Math.min(MOST, q));
    }

    /** The number that a byte stands for. */
    float dequantized(int q, int channel) {
        return (q - zeroPoints[channel]) * scales[channel];
    }

    @Override
    public String toString() {
        return isPerChannel() ? channels() + " grids along axis " + axis
            : "scale " + scales[0] + ", zero point " + zeroPoints[0];
    }
}
