package mapping.kernels;

/**
 * The hot loops of the tensor engine, section 8.1.3: matrix products, sums and the elementary functions over arrays of
 * {@code float}. Implementations differ in speed alone: for the same arguments all give the same bits, whatever the
 * processor, the number of threads and the Java version, because the order of the additions behind every number is fixed:
 * an element of a matrix product is one chain of fused multiply-adds in ascending k, and a sum is one fixed tree.
 */
public interface Kernels {

    /**
     * The fastest implementation that this JVM can run: with vector instructions if it was started with
     * {@code --add-modules jdk.incubator.vector}, unless the environment says {@code BOOK_SIMD=off}.
     */
    static Kernels current() {
        return KernelChoice.BEST;
    }

    /**
     * C ← A·B, or C ← C + A·B if {@code accumulate}, with A of m × k and B of k × n. Costs m·n·k multiply-adds. Each element is
     * fma(A[i,k−1], B[k−1,j], … fma(A[i,0], B[0,j], start)), where start is 0 or the old C[i,j].
     *
     * @param c shares no element with {@code a} or {@code b}
     * @throws IllegalArgumentException if the sizes do not fit each other
     */
    void matmul(Matrix a, Matrix b, Matrix c, boolean accumulate);

    /** Σ x[offset + i] for i &lt; length, in one fixed order. */
    float sum(float[] x, int offset, int length);

    /** Σ x[xOffset + i] · y[yOffset + i] for i &lt; length, in one fixed order. */
    float dot(float[] x, int xOffset, float[] y, int yOffset, int length);

    /** Σ (x[offset + i] − y[offset + i])² for i &lt; length, differences and squares rounded, in the order of {@link #sum}. */
    float sumOfSquaredDifferences(float[] x, float[] y, int offset, int length);

    /** Σ (x[offset + i] − mean)² for i &lt; length, each difference rounded: their {@link #dot} with themselves. */
    float sumOfDeviations(float[] x, int offset, int length, float mean);

    /** The index in x of the greatest x[offset + i] for i &lt; length, at least 1: the first of equals, or the first NaN. */
    int greatest(float[] x, int offset, int length);

    /** Whether no x[offset + i] for i &lt; length is infinite or not a number. */
    boolean allFinite(float[] x, int offset, int length);

    /**
     * x[offset + i] = 0 wherever it is subnormal, |x[offset + i]| &lt; {@link Float#MIN_NORMAL} = 1.2e-38, for i &lt; length. A
     * processor computes with such numbers some twenty times as slowly as with others. PyTorch: {@code set_flush_denormal}.
     */
    void flushSubnormal(float[] x, int offset, int length);

    /** y[yOffset + i] += x[xOffset + i]. */
    void add(float[] x, int xOffset, float[] y, int yOffset, int length);

    /** y[yOffset + i] = (x[xOffset + i] − minus) · times + plus, each of the three rounded; x and y may be the same array. */
    void affine(float[] x, int xOffset, float minus, float times, float plus, float[] y, int yOffset, int length);

    /** u[uOffset + i] = u[uOffset + i] · slope + x[xOffset + i] · factor + plus, each operation rounded, in this order. */
    void combine(float[] u, int uOffset, float slope, float[] x, int xOffset, float factor, float plus, int length);

    /** y[yOffset + i] = (x[xOffset + i] − minus) · times, both rounded; x and y may be the same array from the same place. */
    void standardize(float[] x, int xOffset, float minus, float times, float[] y, int yOffset, int length);

    /** y[yOffset + i] = (x[xOffset + i] − minus) · times · slopes[i] + summands[i], each operation rounded, in this order. */
    void standardize(float[] x, int xOffset, float minus, float times, float[] slopes, float[] summands, float[] y,
            int yOffset, int length);

    /**
     * The pullback of x ↦ x · slopes + summands, element by element, for the cotangents u[offset + i], i &lt; length:
     * ofSlopes[i] += u · x[i], ofSummands[i] += u, then u = u · slopes[i], each operation rounded.
     */
    void pullAffine(float[] u, int offset, float[] x, float[] slopes, float[] ofSlopes, float[] ofSummands, int length);

    /** u[offset + i] = 0 + times · (u[offset + i] − mean − x[i] · share), each operation rounded; never −0. */
    void pullStandardized(float[] u, int offset, float mean, float[] x, float share, float times, int length);

    /** y[yOffset + i] = max(x[xOffset + i], 0), the rectifier; not a number stays so. */
    void relu(float[] x, int xOffset, float[] y, int yOffset, int length);

    /**
     * Max pooling over windows of 2 × 2 side by side: for each of {@code planes} planes of height × width, which lie one after
     * another from {@code from} in x, the greatest numbers go to y from {@code to} on and their indices in x to {@code where},
     * half as many rows and columns, rounded down. Of equals the first wins, and one that is not a number against all.
     */
    void maximaOfFours(float[] x, int from, int planes, int height, int width, float[] y, int[] where, int to);

    /**
     * u[offset + i] = 0 wherever y[offset + i] is 0 or negative, for i &lt; length: the pullback of the rectifier
     * y = max(x, 0), a choice without a branch.
     */
    void reluPullback(float[] y, float[] u, int offset, int length);

    /** y[yOffset + i] = exp(x[xOffset + i]); x and y may be the same array. */
    void exp(float[] x, int xOffset, float[] y, int yOffset, int length);

    /** y[yOffset + i] = log(x[xOffset + i]), the natural logarithm. */
    void log(float[] x, int xOffset, float[] y, int yOffset, int length);

    /** y[yOffset + i] = tanh(x[xOffset + i]). */
    void tanh(float[] x, int xOffset, float[] y, int yOffset, int length);

    /** y[yOffset + i] = 1 / (1 + exp(−x[xOffset + i])). */
    void sigmoid(float[] x, int xOffset, float[] y, int yOffset, int length);

    /** y[yOffset + i] = exp(x[xOffset + i]) − 1. */
    void expm1(float[] x, int xOffset, float[] y, int yOffset, int length);

    /** y[yOffset + i] = log(1 + x[xOffset + i]). */
    void log1p(float[] x, int xOffset, float[] y, int yOffset, int length);

    /** y[yOffset + i] = erf(x[xOffset + i]), the error function. */
    void erf(float[] x, int xOffset, float[] y, int yOffset, int length);
}
