package book.bench.work;

import mapping.kernels.Kernels;
import mapping.kernels.Matrix;

/** A product as the tensor engine computes it. */
record OurProduct(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b, float[] result)
        implements MatrixProducts.Product {

    static OurProduct of(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b) {
        return new OurProduct(transposeA, transposeB, m, n, k, a, b, new float[m * n]);
    }

    @Override
    public void compute() {
        Kernels.current().matmul(matrix(a, m, k, transposeA), matrix(b, k, n, transposeB), Matrix.of(result, m, n), false);
    }

    private static Matrix matrix(float[] data, int rows, int columns, boolean transposed) {
        return transposed ? Matrix.of(data, columns, rows).transpose() : Matrix.of(data, rows, columns);
    }
}
