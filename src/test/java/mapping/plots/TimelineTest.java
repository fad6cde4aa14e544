package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void eventsAreSortedAndSpansFollow() {
        Picture picture = Timeline.of("Two papers").event(1969, "its limits", "theory").event(1958, "perceptron", "algorithm")
            .span(1974, 1980, "winter").picture();
        assertArrayEquals(new double[] {1958, 1969, 1974, 1980}, picture.data());
        assertEquals("timeline \"Two papers\": 2 events from 1958 to 1969", picture.description());
    }

    @Test
    void moreEventsMakeAHigherPicture() {
        Timeline timeline = Timeline.of("t").event(1958, "a", "k");
        int one = timeline.picture().height();
        assertEquals(one + 17, timeline.event(1960, "b", "k").picture().height());
    }

    @Test
    void anEmptyOneAndTooManyKindsAreRefused() {
        assertThrows(IllegalStateException.class, () -> Timeline.of("t").picture());
        Timeline many = Timeline.of("t");
        for (int k = 0; k < 9; k++) {
            many.event(1950, "e", "kind " + k);
        }
        assertThrows(IllegalStateException.class, many::picture);
    }
}
