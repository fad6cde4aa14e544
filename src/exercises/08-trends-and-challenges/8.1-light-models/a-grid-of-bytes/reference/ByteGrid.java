/** A grid of bytes from −128 to 127. */
public final class ByteGrid {

    private ByteGrid() {
    }

    /** The scale of the grid over the numbers from least to greatest. */
    public static double scale(double least, double greatest) {
        if (!(least <= greatest)) {
            throw new IllegalArgumentException("The least must be at most the greatest, got " + least + " and " + greatest + ".");
        }
        return (Math.max(greatest, 0) - Math.min(least, 0)) / 255;
    }

    /** The byte that stands for 0. */
    public static int zeroPoint(double least, double greatest) {
        double s = scale(least, greatest);
        return -128 - (int) Math.rint(Math.min(least, 0) / s);
    }

    /** The byte nearest to x. */
    public static int quantize(double x, double scale, int zeroPoint) {
        double q = Math.rint(x / scale) + zeroPoint;
        return (int) Math.max(-128, Math.min(127, q));
    }

    /** The number that a byte stands for. */
    public static double dequantize(int q, double scale, int zeroPoint) {
        return scale * (q - zeroPoint);
    }
}
