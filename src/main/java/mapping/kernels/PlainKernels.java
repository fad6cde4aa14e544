package mapping.kernels;

/** The kernels as plain loops: what every other implementation has to equal, bit for bit. */
class PlainKernels implements Kernels {

    static final PlainKernels INSTANCE = new PlainKernels();

    PlainKernels() {
    }

    @Override
    public void matmul(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, int aOffset, int lda,
            float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc, boolean accumulate) {
        RowProduct.ofThisThread().multiply(m, n, k, Matrix.of(a, aOffset, lda, transposeA),
                Matrix.of(b, bOffset, ldb, transposeB), Matrix.of(c, cOffset, ldc, false), accumulate);
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
