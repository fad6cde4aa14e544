import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StreamedNormalizationTest {

    private static final double CLOSE = 1e-6;

    private static StreamedNormalization of(double[][]... batches) {
        StreamedNormalization normalization = new StreamedNormalization();
        for (double[][] batch : batches) {
            normalization.add(batch);
        }
        return normalization;
    }

    @Test
    @DisplayName("the example of the statement: mean 5, deviation √(26/3), and 9 becomes 1.359")
    void statement() {
        StreamedNormalization normalization = of(new double[][] {{2}, {4}}, new double[][] {{9}});
        Check.close("mean", new double[] {5}, normalization.mean(), CLOSE);
        Check.close("deviation", new double[] {Math.sqrt(26.0 / 3)}, normalization.deviation(), CLOSE);
        Check.close("9, prepared", new double[] {4 / Math.sqrt(26.0 / 3)}, normalization.apply(new double[] {9}), CLOSE);
    }

    @Test
    @DisplayName("one batch with two features: their own means and deviations")
    void oneBatch() {
        StreamedNormalization normalization = of(new double[][] {{1, -10}, {3, 10}, {1, -10}, {3, 10}});
        Check.close("mean", new double[] {2, 0}, normalization.mean(), CLOSE);
        Check.close("deviation", new double[] {1, 10}, normalization.deviation(), CLOSE);
    }

    @Test
    @DisplayName("equal batches with different means: what lies between them counts")
    void between() {
        StreamedNormalization normalization = of(new double[][] {{-1}, {1}}, new double[][] {{5}, {7}});
        Check.close("mean", new double[] {3}, normalization.mean(), CLOSE);
        Check.close("deviation", new double[] {Math.sqrt(10)}, normalization.deviation(), CLOSE);
    }

    @Test
    @DisplayName("a feature near 10¹⁰: the deviation keeps its digits")
    void farFromZero() {
        double far = 1e10;
        StreamedNormalization normalization = of(new double[][] {{far - 3}, {far - 1}}, new double[][] {{far + 1}, {far + 3}});
        Check.close("deviation", new double[] {Math.sqrt(5)}, normalization.deviation(), CLOSE);
    }

    @Test
    @DisplayName("a constant feature: only shifted")
    void constant() {
        StreamedNormalization normalization = of(new double[][] {{4, 0}, {4, 2}});
        Check.close("prepared", new double[] {0, 3}, normalization.apply(new double[] {4, 4}), CLOSE);
        Check.close("prepared, new value", new double[] {1.5, -1}, normalization.apply(new double[] {5.5, 0}), CLOSE);
    }

    @Test
    @DisplayName("preparing an example changes nothing")
    void unchanged() {
        StreamedNormalization normalization = of(new double[][] {{2}, {4}});
        Check.close("100, prepared", new double[] {97}, normalization.apply(new double[] {100}), CLOSE);
        Check.close("mean after that", new double[] {3}, normalization.mean(), CLOSE);
        Check.close("deviation after that", new double[] {1}, normalization.deviation(), CLOSE);
    }
}
