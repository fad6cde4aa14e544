import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhatThePictureSaysHiddenTest {

    @Test
    @DisplayName("the formulas agree: (y − a) / (x − a), (1 − w) y, w / (1 − w), 190 / 200, 5 / 2")
    void formulas() {
        Check.predicted("the ratio of lengths", 0.4 / 0.1, WhatThePictureSays.cutRatio(), 0.02);
        Check.predicted("the first value", 0.12, WhatThePictureSays.firstPoint(), 0.02);
        Check.predicted("the delay in points", 0.9 / 0.1, WhatThePictureSays.lagInPoints(), 0.02);
        Check.predicted("the delay in steps", 50 * 0.8 / 0.2, WhatThePictureSays.lagInSteps(), 0.02);
        Check.predicted("the share", 0.95, WhatThePictureSays.fullestBucket(), 0.02);
        Check.predicted("the ratio of errors", 2.5, WhatThePictureSays.errorRatio(), 0.02);
    }
}
