package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;
import mapping.kernels.Parallel;

/** How far the vectors of one set are from those of another; sections 6.1.3 and 8.2.1. */
public final class Distances {

    /** A way of measuring the difference d of two vectors; begins with 0 and takes in one coordinate after the other. */
    private enum Metric {
        /** p = 1: Σ|dₖ|. */
        CITY_BLOCK {
            @Override
            void takeIn(float x, float[] y, float[] lengths, int from, int to) {
                for (int c = from; c < to; c++) {
                    lengths[c] += Math.abs(x - y[c]);
                }
            }

            @Override
            void toSlopes(float[] d, float length) {
                for (int k = 0; k < d.length; k++) {
                    d[k] = Math.signum(d[k]);
                }
            }
        },
        /** p = 2: √Σdₖ². Until the root is taken the lengths are squares. */
        EUCLIDEAN {
            @Override
            void takeIn(float x, float[] y, float[] lengths, int from, int to) {
                for (int c = from; c < to; c++) {
                    float difference = x - y[c];
                    lengths[c] += difference * difference;
                }
            }

            @Override
            void toSlopes(float[] d, float length) {
                for (int k = 0; k < d.length; k++) {
                    d[k] = length == 0 ? 0 : d[k] / length;
                }
            }
        },
        /** p = ∞: the greatest |dₖ|. */
        CHESSBOARD {
            @Override
            void takeIn(float x, float[] y, float[] lengths, int from, int to) {
                for (int c = from; c < to; c++) {
                    lengths[c] = Math.max(lengths[c], Math.abs(x - y[c]));
                }
            }

            @Override
            void toSlopes(float[] d, float length) {
                int ties = 0;
                for (float each : d) {
                    ties += Math.abs(each) == length ? 1 : 0;
                }
                for (int k = 0; k < d.length; k++) {
                    d[k] = Math.abs(d[k]) == length ? Math.signum(d[k]) / ties : 0;
                }
            }
        };

        /** One coordinate of one vector, and of others. With one index for both arrays the compiler makes it vector code. */
        abstract void takeIn(float x, float[] y, float[] lengths, int from, int to);

        /** Replaces each dₖ by ∂length/∂dₖ, which is 0 where d is. */
        abstract void toSlopes(float[] d, float length);

        static Metric of(double p) {
            if (p != 1 && p != 2 && p != Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("The p of cdist must be 1, 2 or Infinity, got " + Requirement.number(p) + ".");
            }
            return p == 1 ? CITY_BLOCK : p == 2 ? EUCLIDEAN : CHESSBOARD;
        }
    }

    /** Vectors of the second set that are measured together: their lengths stay in the nearest memory. */
    private static final int TILE = 1024;
    /** Squares below this have lost digits to the least positive float. */
    private static final float SMALL = 1e-30f;

    private Distances() {
    }

    /**
     * The p-norm of the difference of each row of {@code a} and each row of {@code b}: (…, P, n) and (…, R, n) → (…, P, R), axes
     * before broadcast. P·R·n operations, and no memory for the differences; near points far from the origin keep their digits.
     * PyTorch: {@code cdist}, whose gradient at distance 0 is 0, as here. Under p = ∞ the greatest differences share the gradient
     * equally, as in {@link Norms#vectorNorm}; PyTorch gives each of them all of it, which is no subgradient.
     *
     * @param p 1, 2 or {@link Double#POSITIVE_INFINITY}; for others see {@link Norms#vectorNorm}
     */
    public static Tensor cdist(Tensor a, Tensor b, double p) {
        Requirement.given("The first operand", a);
        Requirement.given("The second operand", b);
        Metric metric = Metric.of(p);
        if (a.dim() < 2 || b.dim() < 2 || a.size(-1) != b.size(-1)) {
            throw new IllegalArgumentException("The operands of cdist must have shapes (…, P, n) and (…, R, n), got "
                + Shape.text(a.shape()) + " and " + Shape.text(b.shape()) + ".");
        }
        int n = a.size(-1);
        int rows = a.size(-2);
        int columns = b.size(-2);
        int[] batchA = Arrays.copyOf(a.shape(), a.dim() - 2);
        int[] batchB = Arrays.copyOf(b.shape(), b.dim() - 2);
        int[] batch = Shape.broadcast("cdist", batchA, batchB);
        int[] fromA = MatrixProduct.offsets(batchA, batch, rows * n);
        int[] fromB = MatrixProduct.offsets(batchB, batch, columns * n);
        int[] shape = Arrays.copyOf(batch, batch.length + 2);
        shape[batch.length] = rows;
        shape[batch.length + 1] = columns;
        float[] x = a.data();
        float[][] coordinates = coordinates(b.data(), columns, n);
        float[] y = new float[Shape.numel(shape)];
        int least = (int) Math.max(1, Parallel.MANY / Math.max(1L, (long) columns * n));
        Parallel.current().ranges(columns == 0 ? 0 : y.length / columns, least, (from, to) -> {
            float[] lengths = new float[columns];
            for (int r = from; r < to; r++) {
                Arrays.fill(lengths, 0);
                int i = fromA[r / rows] + r % rows * n;
                int j = fromB[r / rows];
                for (int c = 0; c < columns; c += TILE) {
                    for (int k = 0; k < n; k++) {
                        metric.takeIn(x[i + k], coordinates[j / columns + k], lengths, c, Math.min(columns, c + TILE));
                    }
                }
                for (int c = 0; c < columns; c++) {
                    y[r * columns + c] = metric != Metric.EUCLIDEAN ? lengths[c] : root(lengths[c], x, i, b.data(), j + c * n, n);
                }
            }
        });
        return Tensor.computed("cdist", y, shape, u -> {
            float[] d = new float[n];
            for (int at = 0; at < u.length; at++) {
                int member = at / columns / rows;
                int i = fromA[member] + at / columns % rows * n;
                int j = fromB[member] + at % columns * n;
                subtract(x, i, b.data(), j, d);
                metric.toSlopes(d, y[at]);
                addTo(a, i, u[at], d);
                addTo(b, j, -u[at], d);
            }
        }, a, b);
    }

    /** The k-th numbers of all vectors of the first set of {@code rows}, for each k; then those of the next set. */
    private static float[][] coordinates(float[] vectors, int rows, int n) {
        float[][] coordinates = new float[rows == 0 ? 0 : vectors.length / rows][rows];
        for (int k = 0; k < coordinates.length; k++) {
            for (int r = 0; r < rows; r++) {
                coordinates[k][r] = vectors[(k / n * rows + r) * n + k % n];
            }
        }
        return coordinates;
    }

    /** √square, which is Σ(xₖ − yₖ)²; computed anew in double precision where it is too small or too large for a float. */
    private static float root(float square, float[] x, int i, float[] y, int j, int n) {
        double exact = square;
        if (!(square > SMALL && square < Float.POSITIVE_INFINITY)) {
            exact = 0;
            for (int k = 0; k < n; k++) {
                double difference = (double) x[i + k] - y[j + k];
                exact += difference * difference;
            }
        }
        return (float) Math.sqrt(exact);
    }

    private static void subtract(float[] x, int i, float[] y, int j, float[] d) {
        for (int k = 0; k < d.length; k++) {
            d[k] = x[i + k] - y[j + k];
        }
    }

    private static void addTo(Tensor operand, int from, float factor, float[] slopes) {
        if (operand.needsGradient()) {
            float[] into = operand.gradient();
            for (int k = 0; k < slopes.length; k++) {
                into[from + k] += factor * slopes[k];
            }
        }
    }
}
