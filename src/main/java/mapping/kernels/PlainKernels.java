package mapping.kernels;

/** The kernels as plain loops: what every other implementation has to equal, bit for bit. */
final class PlainKernels implements Kernels {

    static final PlainKernels INSTANCE = new PlainKernels();

    private PlainKernels() {
    }

    @Override
    public void matmul(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, int aOffset, int lda,
            float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc, boolean accumulate) {
        int aRow = transposeA ? 1 : lda;
        int aColumn = transposeA ? lda : 1;
        int bRow = transposeB ? 1 : ldb;
        int bColumn = transposeB ? ldb : 1;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                float sum = accumulate ? c[cOffset + i * ldc + j] : 0;
                for (int p = 0; p < k; p++) {
                    sum = Math.fma(a[aOffset + i * aRow + p * aColumn], b[bOffset + p * bRow + j * bColumn], sum);
                }
                c[cOffset + i * ldc + j] = sum;
            }
        }
    }

    @Override
    public float sum(float[] x, int offset, int length) {
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[offset + i];
        }
        return sum;
    }

    @Override
    public float dot(float[] x, int xOffset, float[] y, int yOffset, int length) {
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum = Math.fma(x[xOffset + i], y[yOffset + i], sum);
        }
        return sum;
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
}
