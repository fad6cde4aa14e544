package mapping.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels with the vector instructions of the processor (JDK module jdk.incubator.vector), the same bits as
 * {@link PlainKernels}. Vectors lie across results, never along a sum, so that no order of additions changes; and where
 * a sum has to be cut, {@link SumTree} cuts it as the widest vector would.
 */
final class VectorKernels extends PlainKernels {

    /** The widest vectors of this processor, but no more than the parts of a sum. */
    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > SumTree.PARTS ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    private static final Product PRODUCT = new SplitProduct(Parallel.current(), TileProduct::ofThisThread);
    static final VectorKernels INSTANCE = new VectorKernels();

    private VectorKernels() {
    }

    @Override
    public void matmul(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        PRODUCT.multiply(a, b, c, accumulate);
    }

    @Override
    public float sum(float[] x, int offset, int length) {
        return VectorSums.sum(x, offset, length);
    }

    @Override
    public float dot(float[] x, int xOffset, float[] y, int yOffset, int length) {
        return VectorSums.dot(x, xOffset, y, yOffset, length);
    }

    @Override
    public float sumOfSquaredDifferences(float[] x, float[] y, int offset, int length) {
        return VectorSums.sumOfSquaredDifferences(x, y, offset, length);
    }

    @Override
    public float sumOfDeviations(float[] x, int offset, int length, float mean) {
        return VectorSums.sumOfDeviations(x, offset, length, mean);
    }

    /** First the greatest number, then where it is found first. */
    @Override
    public int greatest(float[] x, int offset, int length) {
        int whole = length / (4 * LANES) * (4 * LANES);
        if (whole == 0) {
            return super.greatest(x, offset, length);
        }
        FloatVector m0 = FloatVector.fromArray(SPECIES, x, offset);
        FloatVector m1 = FloatVector.fromArray(SPECIES, x, offset + LANES);
        FloatVector m2 = FloatVector.fromArray(SPECIES, x, offset + 2 * LANES);
        FloatVector m3 = FloatVector.fromArray(SPECIES, x, offset + 3 * LANES);
        for (int i = offset + 4 * LANES; i < offset + whole; i += 4 * LANES) {
            m0 = m0.max(FloatVector.fromArray(SPECIES, x, i));
            m1 = m1.max(FloatVector.fromArray(SPECIES, x, i + LANES));
            m2 = m2.max(FloatVector.fromArray(SPECIES, x, i + 2 * LANES));
            m3 = m3.max(FloatVector.fromArray(SPECIES, x, i + 3 * LANES));
        }
        float[] maxima = new float[LANES];
        m0.max(m1).max(m2.max(m3)).intoArray(maxima, 0);
        float max = maxima[super.greatest(maxima, 0, LANES)];
        int last = super.greatest(x, offset + whole - 1, length - whole + 1);
        if (Float.isNaN(max) || Float.isNaN(x[last])) {
            return super.greatest(x, offset, length);
        }
        if (x[last] > max) {
            return last;
        }
        int i = offset;
        while (!FloatVector.fromArray(SPECIES, x, i).compare(VectorOperators.EQ, max).anyTrue()) {
            i += LANES;
        }
        while (x[i] != max) {
            i++;
        }
        return i;
    }

    @Override
    public boolean allFinite(float[] x, int offset, int length) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s0 = zero;
        FloatVector s1 = zero;
        FloatVector s2 = zero;
        FloatVector s3 = zero;
        int whole = length / (4 * LANES) * (4 * LANES);
        for (int i = offset; i < offset + whole; i += 4 * LANES) {
            s0 = FloatVector.fromArray(SPECIES, x, i).fma(zero, s0);
            s1 = FloatVector.fromArray(SPECIES, x, i + LANES).fma(zero, s1);
            s2 = FloatVector.fromArray(SPECIES, x, i + 2 * LANES).fma(zero, s2);
            s3 = FloatVector.fromArray(SPECIES, x, i + 3 * LANES).fma(zero, s3);
        }
        float[] sums = new float[LANES];
        s0.add(s1).add(s2.add(s3)).intoArray(sums, 0);
        return super.allFinite(sums, 0, LANES) && super.allFinite(x, offset + whole, length - whole);
    }

    @Override
    public void flushSubnormal(float[] x, int offset, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = offset; i < offset + whole; i += LANES) {
            FloatVector at = FloatVector.fromArray(SPECIES, x, i);
            at.blend(0, at.abs().compare(VectorOperators.LT, Float.MIN_NORMAL)).intoArray(x, i);
        }
        super.flushSubnormal(x, offset + whole, length - whole);
    }

    @Override
    public void add(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector summand = FloatVector.fromArray(SPECIES, x, xOffset + i);
            FloatVector.fromArray(SPECIES, y, yOffset + i).add(summand).intoArray(y, yOffset + i);
        }
        super.add(x, xOffset + whole, y, yOffset + whole, length - whole);
    }

    @Override
    public void affine(float[] x, int xOffset, float minus, float times, float plus, float[] y, int yOffset, int length) {
        FloatVector summand = FloatVector.broadcast(SPECIES, plus);
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + i);
            at.sub(minus).mul(times).add(summand).intoArray(y, yOffset + i);
        }
        super.affine(x, xOffset + whole, minus, times, plus, y, yOffset + whole, length - whole);
    }

    @Override
    public void combine(float[] u, int uOffset, float slope, float[] x, int xOffset, float factor, float plus, int length) {
        FloatVector summand = FloatVector.broadcast(SPECIES, plus);
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector other = FloatVector.fromArray(SPECIES, x, xOffset + i).mul(factor);
            FloatVector.fromArray(SPECIES, u, uOffset + i).mul(slope).add(other).add(summand).intoArray(u, uOffset + i);
        }
        super.combine(u, uOffset + whole, slope, x, xOffset + whole, factor, plus, length - whole);
    }

    @Override
    public void standardize(float[] x, int xOffset, float minus, float times, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xOffset + i).sub(minus).mul(times).intoArray(y, yOffset + i);
        }
        super.standardize(x, xOffset + whole, minus, times, y, yOffset + whole, length - whole);
    }

    @Override
    public void standardize(float[] x, int xOffset, float minus, float times, float[] slopes, float[] summands, float[] y,
            int yOffset, int length) {
        VectorRows.standardize(x, xOffset, minus, times, slopes, summands, y, yOffset, length);
    }

    @Override
    public void pullAffine(float[] u, int offset, float[] x, float[] slopes, float[] ofSlopes, float[] ofSummands, int length) {
        VectorRows.pullAffine(u, offset, x, slopes, ofSlopes, ofSummands, length);
    }

    @Override
    public void pullStandardized(float[] u, int offset, float mean, float[] x, float share, float times, int length) {
        VectorRows.pullStandardized(u, offset, mean, x, share, times, length);
    }

    @Override
    public void relu(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector at = FloatVector.fromArray(SPECIES, x, xOffset + i);
            at.blend(0, at.compare(VectorOperators.LE, 0)).intoArray(y, yOffset + i);
        }
        super.relu(x, xOffset + whole, y, yOffset + whole, length - whole);
    }

    @Override
    public void maximaOfFours(float[] x, int from, int planes, int height, int width, float[] y, int[] where, int to) {
        int columns = width / 2;
        int rows = height / 2;
        int limit = to + planes * rows * columns;
        for (int plane = 0, at = to; plane < planes; plane++) {
            int start = from + plane * height * width;
            boolean finite = allFinite(x, start, height * width);
            for (int row = 0; row < rows; row++, at += columns) {
                int top = start + 2 * row * width;
                int done = finite ? VectorMaxima.row(x, top, width, columns, y, where, at, limit) : 0;
                Choice.rowOfFours(x, top, width, done, columns, y, where, at);
            }
        }
    }

    @Override
    public void reluPullback(float[] y, float[] u, int offset, int length) {
        int whole = SPECIES.loopBound(length);
        for (int i = offset; i < offset + whole; i += LANES) {
            VectorMask<Float> off = FloatVector.fromArray(SPECIES, y, i).compare(VectorOperators.LE, 0);
            FloatVector.fromArray(SPECIES, u, i).blend(0, off).intoArray(u, i);
        }
        super.reluPullback(y, u, offset + whole, length - whole);
    }

    @Override
    public void exp(float[] x, int xOffset, float[] y, int yOffset, int length) {
        VectorMath.exp(x, xOffset, y, yOffset, length);
    }

    @Override
    public void log(float[] x, int xOffset, float[] y, int yOffset, int length) {
        VectorMath.log(x, xOffset, y, yOffset, length);
    }

    @Override
    public void tanh(float[] x, int xOffset, float[] y, int yOffset, int length) {
        VectorMath.tanh(x, xOffset, y, yOffset, length);
    }

    @Override
    public void sigmoid(float[] x, int xOffset, float[] y, int yOffset, int length) {
        VectorMath.sigmoid(x, xOffset, y, yOffset, length);
    }

    @Override
    public void expm1(float[] x, int xOffset, float[] y, int yOffset, int length) {
        VectorMath.expm1(x, xOffset, y, yOffset, length);
    }

    @Override
    public void log1p(float[] x, int xOffset, float[] y, int yOffset, int length) {
        VectorMath.log1p(x, xOffset, y, yOffset, length);
    }

    @Override
    public void erf(float[] x, int xOffset, float[] y, int yOffset, int length) {
        VectorMath.erf(x, xOffset, y, yOffset, length);
    }
}
