package mapping.compression;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * The 256 numbers that a byte q from −128 to 127 stands for: scale · (q − zeroPoint), evenly spaced, 0 among them; for a whole
 * tensor, or other ones for each channel, since rows of a weight differ in size. With fewer bits there are 2ᵇⁱᵗˢ of them, from
 * −2ᵇⁱᵗˢ⁻¹ on, still kept in bytes. Section 8.1.2 (Jacob et al. 2018). Scales are kept as floats.
 * PyTorch: the parameters of {@code quantize_per_tensor} and {@code quantize_per_channel} with {@code qint8}.
 */
public final class QuantizationGrid {

    /** The bits of a byte, which a grid has if nothing else is said. */
    private static final int BYTE = 8;
    private static final int WHOLE = -1;
    /** The least scale that PyTorch's observers give: 2⁻²³. */
    private static final double LEAST_SCALE = 0x1p-23;

    private final float[] scales;
    private final int[] zeroPoints;
    private final int axis;
    private final int bits;

    private QuantizationGrid(double[] scales, int[] zeroPoints, int axis, int bits) {
        Requirement.between("The number of bits", bits, 2, BYTE);
        this.bits = bits;
        Requirement.asMany("scales", Requirement.given("The scales", scales).length,
            "zero points", Requirement.given("The zero points", zeroPoints).length);
        this.scales = new float[scales.length];
        this.zeroPoints = zeroPoints.clone();
        this.axis = axis;
        for (int c = 0; c < scales.length; c++) {
            this.scales[c] = (float) scales[c];
            Requirement.between("The zero point", zeroPoints[c], least(), most());
            if (!(this.scales[c] >= Float.MIN_NORMAL && 1 / this.scales[c] >= Float.MIN_NORMAL)) {
                throw new IllegalArgumentException("The scale must be positive, and neither it nor 1 divided by it too large for "
                    + "a float, got " + Requirement.number(scales[c]) + ".");
            }
        }
    }

    /** One grid for all elements. */
    public static QuantizationGrid perTensor(double scale, int zeroPoint) {
        return new QuantizationGrid(new double[] {scale}, new int[] {zeroPoint}, WHOLE, BYTE);
    }

    /** A grid for each place along an axis, counted from 0; axis 0 of a weight counts its outputs. */
    public static QuantizationGrid perChannel(double[] scales, int[] zeroPoints, int axis) {
        Requirement.atLeast("The axis of the channels", axis, 0);
        return new QuantizationGrid(scales, zeroPoints, axis, BYTE);
    }

    /**
     * The grid over the numbers from {@code min} to {@code max}, widened to hold 0. PyTorch: {@code MinMaxObserver} with
     * {@code dtype=qint8, qscheme=per_tensor_affine}.
     */
    public static QuantizationGrid affine(double min, double max) {
        return affine(min, max, BYTE);
    }

    /** The same with 2ᵇⁱᵗˢ numbers, 2 to 8 bits. */
    public static QuantizationGrid affine(double min, double max, int bits) {
        Requirement.finite("The least number", min);
        Requirement.finite("The greatest number", max);
        Requirement.atMost("The least number", min, "the greatest", max);
        Requirement.between("The number of bits", bits, 2, BYTE);
        int least = -(1 << bits - 1);
        int steps = (1 << bits) - 1;
        float low = Math.min((float) min, 0);
        float scale = (float) Math.max((Math.max((float) max, 0) - low) / (float) steps, LEAST_SCALE);
        int zero = least - (int) Math.rint(low / scale);
        int[] zeros = {Math.max(least, Math.min(least + steps, zero))};
        return new QuantizationGrid(new double[] {scale}, zeros, WHOLE, bits);
    }

    /**
     * The grid of zero point 0 over the numbers of at most this absolute value. PyTorch: {@code MinMaxObserver} with
     * {@code dtype=qint8, qscheme=per_tensor_symmetric}, which divides by 127½: the greatest number is clamped a little.
     */
    public static QuantizationGrid symmetric(double greatest) {
        return symmetric(greatest, BYTE);
    }

    /** The same with 2ᵇⁱᵗˢ numbers, 2 to 8 bits. */
    public static QuantizationGrid symmetric(double greatest, int bits) {
        return new QuantizationGrid(new double[] {symmetricScale(greatest, bits)}, new int[] {0}, WHOLE, bits);
    }

    /**
     * The symmetric grids of a weight, one for each place along its axis 0, its outputs. PyTorch:
     * {@code PerChannelMinMaxObserver} with {@code qscheme=per_channel_symmetric}.
     */
    public static QuantizationGrid symmetricPerChannel(Tensor weight, int bits) {
        Requirement.atLeast("The number of axes of a weight", Requirement.given("The weight", weight).dim(), 1);
        double[] scales = new double[weight.size(0)];
        Requirement.atLeast("The number of channels", scales.length, 1);
        float[] data = weight.data();
        int size = data.length / scales.length;
        for (int c = 0; c < scales.length; c++) {
            float greatest = 0;
            for (int i = c * size; i < (c + 1) * size; i++) {
                greatest = Math.max(greatest, Math.abs(data[i]));
            }
            scales[c] = symmetricScale(greatest, bits);
        }
        return new QuantizationGrid(scales, new int[scales.length], 0, bits);
    }

    private static double symmetricScale(double greatest, int bits) {
        Requirement.notNegative("The greatest absolute value", greatest);
        Requirement.between("The number of bits", bits, 2, BYTE);
        return Math.max((float) greatest / (((1 << bits) - 1) / 2f), LEAST_SCALE);
    }

    /** The bits of a whole number: 2 to 8. */
    public int bits() {
        return bits;
    }

    /** The least whole number, −2ᵇⁱᵗˢ⁻¹. */
    public int least() {
        return -(1 << bits - 1);
    }

    /** The greatest whole number, 2ᵇⁱᵗˢ⁻¹ − 1. */
    public int most() {
        return (1 << bits - 1) - 1;
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
        return (byte) Math.max(least(), Math.min(most(), q));
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
