/** A dense layer on bytes, which runs and is wrong. */
public final class ByteLayer {

    private ByteLayer() {
    }

    /** The sums of products: one for each row of w. */
    public static int[] sums(int[] x, int zeroOfX, int[][] w, int[] zeroOfW, int[] bias) {
        int[] sums = new int[w.length];
        for (int o = 0; o < w.length; o++) {
            sums[o] = bias[o];
            for (int i = 0; i < x.length; i++) {
                sums[o] += w[o][i] * x[i] - zeroOfW[o] * zeroOfX;
            }
        }
        return sums;
    }

    /** A bias as a whole number on the scale of the sums. */
    public static int bias(double b, double scaleOfX, double scaleOfW) {
        return (int) Math.rint(b / scaleOfX);
    }

    /** A sum as a byte of the next layer's grid, after a rectifier. */
    public static int next(int sum, double scaleOfX, double scaleOfW, double scaleOfY, int zeroOfY) {
        double q = Math.rint(sum * (scaleOfX * scaleOfW * scaleOfY)) + zeroOfY;
        return (int) Math.max(0, Math.min(127, q));
    }
}
