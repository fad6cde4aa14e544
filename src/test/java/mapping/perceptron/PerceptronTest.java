package mapping.perceptron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.algebra.Vectors;
import mapping.data.Labelled;
import mapping.data.sets.Iris;
import mapping.perceptron.PerceptronRun.End;
import org.junit.jupiter.api.Test;

/**
 * Perceptron learning against scikit-learn's hard-margin SVM (SVC, linear, C = 1e10, on the mirrored rows), published counts of
 * threshold functions (OEIS A000609) and Novikoff's bound.
 */
class PerceptronTest {

    private static final Labelled IRIS = Iris.load();

    private static LabelledRows rows(int species, int from, int to) {
        Labelled flowers = IRIS.select(IntStream.range(from, to).toArray());
        return LabelledRows.of(flowers.features(), Arrays.stream(flowers.labels()).map(k -> k == species ? 1 : -1).toArray());
    }

    @Test
    void setosaAgainstTheRest() {
        LabelledRows setosa = rows(0, 0, 150);
        PerceptronRun run = PerceptronRun.of(setosa, 1000);
        assertEquals(End.SEPARATED, run.end());
        assertArrayEquals(new int[] {2, 2, 1, 0}, run.mistakes());
        assertEquals(5, run.totalMistakes());
        assertArrayEquals(new double[] {1.3, 4.1, -5.2, -2.2, 1}, run.weights(), 1e-12);
        assertEquals(11.15616422, setosa.radius(), 1e-8);
        double margin = setosa.margin(WidestMargin.of(setosa, 1e-9));
        assertEquals(0.74911699, margin, 1e-6);
        assertEquals(221.784, Math.pow(setosa.radius() / margin, 2), 1e-3);
        assertTrue(run.marginBound() >= margin, "‖w‖ / mistakes is an upper bound of every margin");
    }

    @Test
    void setosaAgainstVersicolor() {
        LabelledRows two = rows(0, 0, 100);
        PerceptronRun run = PerceptronRun.of(two, 1000);
        assertEquals(5, run.totalMistakes());
        assertArrayEquals(new double[] {1.3, 4.1, -5.2, -2.2, 1}, run.weights(), 1e-12);
        assertEquals(9.19130023, two.radius(), 1e-8);
        assertEquals(150.541, Math.pow(two.radius() / two.margin(WidestMargin.of(two, 1e-9)), 2), 1e-3);
    }

    @Test
    void versicolorAgainstVirginicaNeverSettles() {
        LabelledRows two = rows(1, 50, 150);
        PerceptronRun run = PerceptronRun.of(two, 3000);
        assertEquals(End.UNDECIDED, run.end());
        assertTrue(Arrays.stream(run.mistakes()).min().getAsInt() > 0);
        assertEquals(0, Vectors.norm(WidestMargin.of(two, 1e-6)), 1e-6);
    }

    @Test
    void aPassIsTheRunsPass() {
        LabelledRows setosa = rows(0, 0, 150);
        double[] w = Mapping.iterate(new PerceptronPass(setosa), new double[5], 4).get(4);
        assertArrayEquals(PerceptronRun.of(setosa, 10).weights(), w);
        assertArrayEquals(w, new PerceptronPass(setosa).apply(w), "weights that separate stay");
    }

    @Test
    void oneUnitComputesAsManyTablesAsPublished() {
        int[] published = {4, 14, 104, 1882};
        for (int n = 1; n <= 4; n++) {
            int inputs = n;
            int[] ends = new int[End.values().length];
            IntStream.range(0, TruthTable.tables(n)).forEach(k ->
                ends[PerceptronRun.of(new TruthTable(inputs, k).examples(), 1000).end().ordinal()]++);
            assertEquals(published[n - 1], ends[End.SEPARATED.ordinal()]);
            assertEquals(0, ends[End.UNDECIDED.ordinal()], "all others end in a cycle");
        }
    }

    @Test
    void xorReturnsToZero() {
        PerceptronRun run = PerceptronRun.of(TruthTable.XOR.examples(), 10);
        assertEquals(End.CYCLE, run.end());
        assertEquals(1, run.period());
        assertArrayEquals(new double[3], run.weights());
    }

    @Test
    void gates() {
        int[] and = new int[4];
        int[] or = new int[4];
        for (int r = 0; r < 4; r++) {
            and[r] = ThresholdUnit.and().apply(TruthTable.XOR.row(r));
            or[r] = ThresholdUnit.or().apply(TruthTable.XOR.row(r));
        }
        assertArrayEquals(new int[] {0, 0, 0, 1}, and);
        assertArrayEquals(new int[] {0, 1, 1, 1}, or);
        assertEquals(1, ThresholdUnit.not().apply(new double[] {0}));
        assertEquals(0, ThresholdUnit.not().apply(new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> ThresholdUnit.and().apply(new double[] {1}));
    }

    @Test
    void theDeltaRuleComesNearLeastSquares() {
        LabelledRows two = rows(2, 50, 150);
        double[] w = new double[5];
        DeltaRule pass = new DeltaRule(two, 1e-4);
        for (int i = 0; i < 100_000; i++) {
            w = pass.apply(w);
        }
        // numpy.linalg.lstsq on the same rows
        assertArrayEquals(new double[] {-0.3921192, -0.6151007, 0.76852876, 1.3656893, -1.83727773}, w, 0.05);
        assertEquals(3, two.wrong(w), 1);
    }

    @Test
    void badClassesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LabelledRows.of(new double[][] {{1}}, new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> LabelledRows.of(new double[][] {{1}}, new int[] {1, -1}));
        assertThrows(IndexOutOfBoundsException.class, () -> new TruthTable(2, 16));
    }
}
