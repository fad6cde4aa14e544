import book.exercise.Check;
import java.util.List;
import mapping.vision.Box;
import mapping.vision.boxes.AnchorMatching;
import mapping.vision.boxes.BoxEncoding;
import mapping.vision.boxes.BoxSimilarity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnchorForecastTest {

    private static final List<Box> ANCHORS = List.of(new Box(0, 0, 20, 20), new Box(16, 0, 36, 20), new Box(60, 0, 80, 20));
    private static final List<Box> OBJECTS = List.of(new Box(6, 0, 26, 20), new Box(70, 0, 110, 40));

    private static AnchorForecast.Owner owner(int anchor) {
        int object = new AnchorMatching(0.5).apply(BoxSimilarity.IOU.matrix(ANCHORS, OBJECTS))[anchor];
        return object < 0 ? AnchorForecast.Owner.NONE : object == 0 ? AnchorForecast.Owner.P : AnchorForecast.Owner.Q;
    }

    @Test
    @DisplayName("the IoU of A and P")
    void overlap() {
        Check.predicted("the IoU", ANCHORS.get(0).intersectionOverUnion(OBJECTS.get(0)), AnchorForecast.overlap(), 0.02);
    }

    @Test
    @DisplayName("the object of B")
    void second() {
        Check.predicted("the object of B", owner(1), AnchorForecast.objectOfB());
    }

    @Test
    @DisplayName("the object of C")
    void third() {
        Check.predicted("the object of C", owner(2), AnchorForecast.objectOfC());
    }

    @Test
    @DisplayName("the offset t_x of P from A")
    void shift() {
        Check.predicted("t_x", BoxEncoding.of(ANCHORS.get(0)).apply(OBJECTS.get(0))[0], AnchorForecast.shift(), 0.02);
    }

    @Test
    @DisplayName("the offset t_w of Q from C")
    void widening() {
        Check.predicted("t_w", BoxEncoding.of(ANCHORS.get(2)).apply(OBJECTS.get(1))[2], AnchorForecast.widening(), 0.02);
    }
}
