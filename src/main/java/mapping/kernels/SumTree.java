package mapping.kernels;

/**
 * The order in which a sum is added, section 8.1.3. A float sum depends on it, so it is fixed, and fixed so that vectors of
 * 4, 8 or 16 lanes can follow it: more than {@value #BLOCK} terms are cut in two at a multiple of that number; up to there,
 * sixteen partial sums take every sixteenth term each and are added in pairs, pairs of pairs, and so on; the last terms,
 * fewer than sixteen, follow one by one. It is also the better order: the rounding error of one long chain grows with the
 * number of terms, that of a tree with its logarithm (pairwise summation, Higham 1993).
 */
final class SumTree {

    static final int BLOCK = 4096;
    static final int PARTS = 16;

    private SumTree() {
    }

    /** How many of {@code length} terms, more than a block, belong to the left half: a whole number of blocks. */
    static int left(int length) {
        return (length / BLOCK + 1) / 2 * BLOCK;
    }

    static float sum(float[] x, int offset, int length) {
        if (length > BLOCK) {
            int left = left(length);
            return sum(x, offset, left) + sum(x, offset + left, length - left);
        }
        int end = offset + length / PARTS * PARTS;
        float sum = 0;
        if (end > offset) {
            sum = (fourParts(x, offset, end) + fourParts(x, offset + 4, end))
                + (fourParts(x, offset + 8, end) + fourParts(x, offset + 12, end));
        }
        for (int i = end; i < offset + length; i++) {
            sum += x[i];
        }
        return sum;
    }

    private static float fourParts(float[] x, int from, int end) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int i = from; i < end; i += PARTS) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** The sum of sixteen partial sums, in pairs. */
    static float ofParts(float[] s) {
        return (((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7])))
                + (((s[8] + s[9]) + (s[10] + s[11])) + ((s[12] + s[13]) + (s[14] + s[15])));
    }

    static float sumOfSquaredDifferences(float[] x, float[] y, int offset, int length) {
        if (length > BLOCK) {
            int left = left(length);
            return sumOfSquaredDifferences(x, y, offset, left)
                    + sumOfSquaredDifferences(x, y, offset + left, length - left);
        }
        float[] squares = new float[length];
        for (int i = 0; i < length; i++) {
            float difference = x[offset + i] - y[offset + i];
            squares[i] = difference * difference;
        }
        return sum(squares, 0, length);
    }

    static float sumOfDeviations(float[] x, int offset, int length, float mean) {
        if (length > BLOCK) {
            int left = left(length);
            return sumOfDeviations(x, offset, left, mean) + sumOfDeviations(x, offset + left, length - left, mean);
        }
        float[] deviations = new float[length];
        for (int i = 0; i < length; i++) {
            deviations[i] = x[offset + i] - mean;
        }
        return dot(deviations, 0, deviations, 0, length);
    }

    static float dot(float[] x, int xOffset, float[] y, int yOffset, int length) {
        if (length > BLOCK) {
            int left = left(length);
            return dot(x, xOffset, y, yOffset, left) + dot(x, xOffset + left, y, yOffset + left, length - left);
        }
        int whole = length / PARTS * PARTS;
        float sum = 0;
        if (whole > 0) {
            sum = (fourParts(x, xOffset, y, yOffset, whole) + fourParts(x, xOffset + 4, y, yOffset + 4, whole))
                + (fourParts(x, xOffset + 8, y, yOffset + 8, whole) + fourParts(x, xOffset + 12, y, yOffset + 12, whole));
        }
        for (int i = whole; i < length; i++) {
            sum = Math.fma(x[xOffset + i], y[yOffset + i], sum);
        }
        return sum;
    }

    private static float fourParts(float[] x, int xOffset, float[] y, int yOffset, int whole) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int i = 0; i < whole; i += PARTS) {
            s0 = Math.fma(x[xOffset + i], y[yOffset + i], s0);
            s1 = Math.fma(x[xOffset + i + 1], y[yOffset + i + 1], s1);
            s2 = Math.fma(x[xOffset + i + 2], y[yOffset + i + 2], s2);
            s3 = Math.fma(x[xOffset + i + 3], y[yOffset + i + 3], s3);
        }
        return (s0 + s1) + (s2 + s3);
    }
}
