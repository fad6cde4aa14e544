import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import mapping.data.Standardization;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StreamedNormalizationHiddenTest {

    @Test
    @DisplayName("batches of many sizes give what all rows give at once")
    void batches() {
        Random random = Seed.random();
        double[][] rows = new double[40][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {5 + random.nextGaussian(), i + random.nextDouble(), 1e6 * random.nextGaussian()};
        }
        StreamedNormalization normalization = new StreamedNormalization();
        for (int from = 0; from < rows.length;) {
            int to = Math.min(rows.length, from + 1 + random.nextInt(9));
            normalization.add(Arrays.copyOfRange(rows, from, to));
            from = to;
        }
        Standardization whole = Standardization.fit(rows);
        Check.close("mean", whole.mean(), normalization.mean(), 1e-6);
        Check.close("deviation", whole.deviation(), normalization.deviation(), 1e-6);
        double[] x = {4, 20, 1e5};
        Check.close("an example, prepared", whole.apply(x), normalization.apply(x), 1e-6);
    }
}
