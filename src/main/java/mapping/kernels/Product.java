package mapping.kernels;

/** A way to compute C ← A·B, or C ← C + A·B: many orders of work, one result to the bit, that of {@link #NAIVE}. */
interface Product {

    /** The definition: element by element, each a chain of fused multiply-adds in ascending k. What all others must equal. */
    Product NAIVE = (a, b, c, accumulate) -> {
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                float sum = accumulate ? c.get(i, j) : 0;
                for (int p = 0; p < a.columns(); p++) {
                    sum = Math.fma(a.get(i, p), b.get(p, j), sum);
                }
                c.set(i, j, sum);
            }
        }
    };

    /** A is m × k, B is k × n, C is m × n and shares no element with A or B. */
    void multiply(Matrix a, Matrix b, Matrix c, boolean accumulate);
}
