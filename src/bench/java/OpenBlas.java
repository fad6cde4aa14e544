import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import book.bench.work.BenchWorker;
import book.bench.work.MatrixProducts;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;

/** OpenBLAS at matrix products, its matrices outside of Java's heap: what is timed is its own code and a call into it. */
final class OpenBlas implements MatrixProducts.Product {

    private final boolean transposeA;
    private final boolean transposeB;
    private final int m;
    private final int n;
    private final int k;
    private final FloatPointer a;
    private final FloatPointer b;
    private final FloatPointer c;

    private OpenBlas(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b) {
        this.transposeA = transposeA;
        this.transposeB = transposeB;
        this.m = m;
        this.n = n;
        this.k = k;
        this.a = new FloatPointer(a);
        this.b = new FloatPointer(b);
        this.c = new FloatPointer((long) m * n);
    }

    @Override
    public void compute() {
        cblas_sgemm(CblasRowMajor, transposeA ? CblasTrans : CblasNoTrans, transposeB ? CblasTrans : CblasNoTrans, m, n, k, 1f,
                a, transposeA ? m : k, b, transposeB ? k : n, 0f, c, n);
    }

    @Override
    public float[] result() {
        float[] numbers = new float[m * n];
        c.get(numbers);
        return numbers;
    }

    public static void main(String[] arguments) throws Exception {
        BenchWorker.serve("OpenBLAS 0.3.31", () -> {
            Loader.load(openblas.class);
            return new MatrixProducts(OpenBlas::new);
        });
    }
}
