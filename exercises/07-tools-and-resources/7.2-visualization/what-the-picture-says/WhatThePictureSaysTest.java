import book.exercise.Check;
import java.util.stream.IntStream;
import mapping.monitoring.Smoothing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhatThePictureSaysTest {

    /** How late a smoothed straight line is at its end, in points. */
    private static double lag(double w) {
        double[] line = IntStream.range(0, 5_000).asDoubleStream().toArray();
        return line[4_999] - new Smoothing(w).apply(line)[4_999];
    }

    @Test
    @DisplayName("bars on an axis that begins at 0.5")
    void cutRatio() {
        Check.predicted("the ratio", (0.9 - 0.5) / (0.6 - 0.5), WhatThePictureSays.cutRatio(), 0.02);
    }

    @Test
    @DisplayName("the first point without correction")
    void firstPoint() {
        Check.predicted("the first value", 0.95 * 0 + (1 - 0.95) * 2.4, WhatThePictureSays.firstPoint(), 0.02);
    }

    @Test
    @DisplayName("how late the loss is, in points")
    void lagInPoints() {
        Check.predicted("the delay", lag(0.9), WhatThePictureSays.lagInPoints(), 0.02);
    }

    @Test
    @DisplayName("how late the validation loss is, in steps")
    void lagInSteps() {
        Check.predicted("the delay", 50 * lag(0.8), WhatThePictureSays.lagInSteps(), 0.02);
    }

    @Test
    @DisplayName("the fullest of ten equal buckets")
    void fullestBucket() {
        Check.predicted("its share", 190.0 / 200, WhatThePictureSays.fullestBucket(), 0.02);
    }

    @Test
    @DisplayName("the ratio of two errors")
    void errorRatio() {
        Check.predicted("the ratio", (1 - 0.95) / (1 - 0.98), WhatThePictureSays.errorRatio(), 0.02);
    }
}
