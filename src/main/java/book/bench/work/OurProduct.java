package book.bench.work;

import mapping.kernels.Kernels;

/** A product as the tensor engine computes it. */
record OurProduct(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b, float[] result)
        implements MatrixProducts.Product {

    static OurProduct of(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b) {
        return new OurProduct(transposeA, transposeB, m, n, k, a, b, new float[m * n]);
    }

    @Override
    public void compute() {
        Kernels.current().matmul(transposeA, transposeB, m, n, k, a, 0, transposeA ? m : k, b, 0, transposeB ? k : n,
                result, 0, n, false);
    }
}
