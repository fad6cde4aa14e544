package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
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

    /** Eight kinds have eight marks in the legend; no two of them cover the same points, whatever the colours. */
    @Test
    void kindsAreToldApartWithoutColours() {
        Timeline timeline = Timeline.of("t");
        for (int k = 0; k < 8; k++) {
            timeline.event(1950 + 2 * k, "e", "k" + k);
        }
        BufferedImage image = timeline.picture().image();
        Set<Set<Integer>> shapes = new HashSet<>();
        for (int k = 0; k < 8; k++) {
            shapes.add(shape(image, Style.COLORS[k].getRGB()));
        }
        assertEquals(8, shapes.size());
    }

    /** Where the legend has this colour, counted from the first such column. */
    private static Set<Integer> shape(BufferedImage image, int color) {
        Set<Integer> points = new HashSet<>();
        int first = -1;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 2 * 34; y < 2 * 50; y++) {
                if (image.getRGB(x, y) == color) {
                    first = first < 0 ? x : first;
                    points.add((x - first) * 1000 + y);
                }
            }
        }
        assertFalse(points.isEmpty());
        return points;
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
