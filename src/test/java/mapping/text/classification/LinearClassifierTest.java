package mapping.text.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.objectives.SoftmaxRegression;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** Logistic regression of sparse rows against the dense one of chapter 3, finite differences and solutions in closed form. */
class LinearClassifierTest {

    private static final List<SparseVector> ROWS = Stream.of(new double[] {1, 0, 2}, new double[] {0, 1, 0},
        new double[] {0, 0, 1}, new double[] {2, 1, 0}, new double[] {0, 0, 0}).map(SparseVector::of).toList();
    private static final int[] LABELS = {0, 1, 2, 1, 0};

    private static double[] point(int size) {
        RandomSource random = RandomSource.of(5);
        return IntStream.range(0, size).mapToDouble(j -> random.nextGaussian()).toArray();
    }

    @Test
    void theSameAsDenseRows() {
        float[] dense = new float[15];
        for (int i = 0; i < 15; i++) {
            dense[i] = (float) ROWS.get(i / 3).dense()[i % 3];
        }
        SoftmaxRegression risk = new SoftmaxRegression(dense, LABELS, 3);
        SparseSoftmaxRisk sparse = new SparseSoftmaxRisk(ROWS, LABELS, 3, 0);
        double[] w = point(12);
        assertEquals(risk.value(w), sparse.value(w), 1e-12);
        assertArrayEquals(risk.gradient(w), sparse.gradient(w), 1e-12);
    }

    @Test
    void thePenaltyHasItsSlope() {
        SparseSoftmaxRisk risk = new SparseSoftmaxRisk(ROWS, LABELS, 3, 0.7);
        double[] w = point(12);
        double[] gradient = risk.gradient(w);
        for (int j = 0; j < w.length; j++) {
            double[] more = w.clone();
            double[] less = w.clone();
            more[j] += 1e-5;
            less[j] -= 1e-5;
            assertEquals((risk.value(more) - risk.value(less)) / 2e-5, gradient[j], 1e-8);
        }
        assertEquals(risk.value(w) - new SparseSoftmaxRisk(ROWS, LABELS, 3, 0).value(w),
            0.35 * Arrays.stream(w).limit(9).map(x -> x * x).sum(), 1e-12, "not of the biases");
    }

    /** Without features the probabilities are the shares of the classes. */
    @Test
    void biasesAlone() {
        List<SparseVector> empty = ROWS.stream().map(row -> SparseVector.of(0, 0)).toList();
        LinearClassifier fitted = LinearClassifier.fit(empty, LABELS, 3, 1, 100);
        assertArrayEquals(new double[] {0.4, 0.4, 0.2}, fitted.probabilities(empty.get(0)), 1e-4);
    }

    /**
     * Rows 1 and −1 of classes 1 and 0: the weights are ±w with w = p / λ, where p = 1 / (1 + e^(2w)) is what is missing to
     * certainty. For λ = 0.2 bisection gives w.
     */
    @Test
    void twoOppositeRows() {
        double low = 0;
        double high = 10;
        for (int i = 0; i < 100; i++) {
            double w = (low + high) / 2;
            if (1 / (1 + Math.exp(2 * w)) / 0.2 > w) {
                low = w;
            } else {
                high = w;
            }
        }
        List<SparseVector> rows = List.of(SparseVector.of(1), SparseVector.of(-1));
        LinearClassifier fitted = LinearClassifier.fit(rows, new int[] {1, 0}, 2, 0.2, 100);
        assertEquals(low, fitted.weights()[1][0], 1e-4);
        assertEquals(-low, fitted.weights()[0][0], 1e-4);
        assertEquals(2 * low, fitted.difference(1, 0)[0], 2e-4);
        assertEquals(1, fitted.apply(SparseVector.of(3)));
        assertEquals(0, fitted.apply(SparseVector.of(-3)));
        assertThrows(IllegalArgumentException.class, () -> fitted.apply(SparseVector.of(1, 1)));
    }
}
