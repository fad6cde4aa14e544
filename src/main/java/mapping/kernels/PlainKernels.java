package mapping.kernels;

/** The kernels as plain loops: what every other implementation has to equal, bit for bit. */
class PlainKernels implements Kernels {

    private static final Product PRODUCT = new SplitProduct(Parallel.current(), RowProduct::ofThisThread);
    static final PlainKernels INSTANCE = new PlainKernels();

    PlainKernels() {
    }

    @Override
    public void matmul(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        PRODUCT.multiply(a, b, c, accumulate);
    }

    @Override
    public float sum(float[] x, int offset, int length) {
        return SumTree.sum(x, offset, length);
    }

    @Override
    public float dot(float[] x, int xOffset, float[] y, int yOffset, int length) {
        return SumTree.dot(x, xOffset, y, yOffset, length);
    }

    @Override
    public float sumOfSquaredDifferences(float[] x, float[] y, int offset, int length) {
        return SumTree.sumOfSquaredDifferences(x, y, offset, length);
    }

    @Override
    public float sumOfDeviations(float[] x, int offset, int length, float mean) {
        return SumTree.sumOfDeviations(x, offset, length, mean);
    }

    @Override
    public int greatest(float[] x, int offset, int length) {
        int where = offset;
        for (int i = offset + 1; i < offset + length; i++) {
            where = x[i] <= x[where] || Float.isNaN(x[where]) ? where : i;
        }
        return where;
    }

    /** 0·x is 0 for a finite x, else not a number, and stays so in a sum; four sums, as one would wait for itself. */
    @Override
    public boolean allFinite(float[] x, int offset, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int whole = length / 4 * 4;
        for (int i = offset; i < offset + whole; i += 4) {
            s0 += 0 * x[i];
            s1 += 0 * x[i + 1];
            s2 += 0 * x[i + 2];
            s3 += 0 * x[i + 3];
        }
        float sum = s0 + s1 + s2 + s3;
        for (int i = offset + whole; i < offset + length; i++) {
            sum += 0 * x[i];
        }
        return sum == 0;
    }

    @Override
    public void flushSubnormal(float[] x, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (Math.abs(x[i]) < Float.MIN_NORMAL) {
                x[i] = 0;
            }
        }
    }

    @Override
    public void add(float[] x, int xOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] += x[xOffset + i];
        }
    }

    @Override
    public void affine(float[] x, int xOffset, float minus, float times, float plus, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = (x[xOffset + i] - minus) * times + plus;
        }
    }

    @Override
    public void combine(float[] u, int uOffset, float slope, float[] x, int xOffset, float factor, float plus, int length) {
        for (int i = 0; i < length; i++) {
            u[uOffset + i] = u[uOffset + i] * slope + x[xOffset + i] * factor + plus;
        }
    }

    @Override
    public void standardize(float[] x, int xOffset, float minus, float times, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = (x[xOffset + i] - minus) * times;
        }
    }

    @Override
    public void standardize(float[] x, int xOffset, float minus, float times, float[] slopes, float[] summands, float[] y,
            int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = (x[xOffset + i] - minus) * times * slopes[i] + summands[i];
        }
    }

    @Override
    public void pullAffine(float[] u, int offset, float[] x, float[] slopes, float[] ofSlopes, float[] ofSummands, int length) {
        for (int i = 0; i < length; i++) {
            ofSlopes[i] += u[offset + i] * x[i];
            ofSummands[i] += u[offset + i];
            u[offset + i] *= slopes[i];
        }
    }

    @Override
    public void pullStandardized(float[] u, int offset, float mean, float[] x, float share, float times, int length) {
        for (int i = 0; i < length; i++) {
            u[offset + i] = 0 + times * (u[offset + i] - mean - x[i] * share);
        }
    }

    @Override
    public void relu(float[] x, int xOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = Math.max(x[xOffset + i], 0);
        }
    }

    @Override
    public void maximaOfFours(float[] x, int from, int planes, int height, int width, float[] y, int[] where, int to) {
        Choice.ofFours(x, from, planes, height, width, y, where, to);
    }

    @Override
    public void reluPullback(float[] y, float[] u, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            u[i] = y[i] <= 0 ? 0 : u[i];
        }
    }

    @Override
    public void exp(float[] x, int xOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = FloatMath.exp(x[xOffset + i]);
        }
    }

    @Override
    public void log(float[] x, int xOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = FloatMath.log(x[xOffset + i]);
        }
    }

    @Override
    public void tanh(float[] x, int xOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = FloatMath.tanh(x[xOffset + i]);
        }
    }

    @Override
    public void sigmoid(float[] x, int xOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = FloatMath.sigmoid(x[xOffset + i]);
        }
    }

    @Override
    public void expm1(float[] x, int xOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = FloatMath.expm1(x[xOffset + i]);
        }
    }

    @Override
    public void log1p(float[] x, int xOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = FloatMath.log1p(x[xOffset + i]);
        }
    }

    @Override
    public void erf(float[] x, int xOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = FloatMath.erf(x[xOffset + i]);
        }
    }
}
