package mapping.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/**
 * The numbers are those of torchvision's test/test_ops.py and of the documentation of TorchMetrics' intersection over union.
 */
class BoxTest {

    @Test
    void torchvisionsBoxes() {
        Box a = new Box(0, 0, 100, 100);
        Box b = new Box(0, 0, 50, 50);
        Box c = new Box(200, 200, 300, 300);
        Box d = new Box(0, 0, 25, 25);
        double[][] expected = {{1, 0.25, 0}, {0.25, 1, 0}, {0, 0, 1}, {0.0625, 0.25, 0}};
        Box[] rows = {a, b, c, d};
        Box[] columns = {a, b, c};
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                assertEquals(expected[i][j], rows[i].intersectionOverUnion(columns[j]), 1e-12);
                assertEquals(expected[i][j], columns[j].intersectionOverUnion(rows[i]), 1e-12);
            }
        }
        Box p = new Box(285.3538, 185.5758, 1193.5110, 851.4551);
        Box q = new Box(285.1472, 188.7374, 1192.4984, 851.0669);
        Box r = new Box(279.2440, 197.9812, 1189.4746, 849.2019);
        assertEquals(604723.0806, p.area(), 1e-2);
        assertEquals(600965.4666, q.area(), 1e-2);
        assertEquals(592761.0085, r.area(), 1e-2);
        assertEquals(0.9933, p.intersectionOverUnion(q), 5e-5);
        assertEquals(0.9673, p.intersectionOverUnion(r), 5e-5);
        assertEquals(0.9737, q.intersectionOverUnion(r), 5e-5);
    }

    @Test
    void torchMetricsBoxes() {
        assertEquals(0.6898, new Box(296.55, 93.96, 314.97, 152.79).intersectionOverUnion(new Box(300, 100, 315, 150)), 5e-5);
        assertEquals(0.5086, new Box(328.94, 97.05, 342.49, 122.98).intersectionOverUnion(new Box(330, 100, 350, 125)), 5e-5);
        assertEquals(0.5654, new Box(356.62, 95.47, 372.33, 147.55).intersectionOverUnion(new Box(350, 100, 375, 150)), 5e-5);
        assertEquals(0, new Box(296.55, 93.96, 314.97, 152.79).intersectionOverUnion(new Box(330, 100, 350, 125)));
    }

    @Test
    void boxesWithoutAreaAndBoxesTurnedAround() {
        assertEquals(0, new Box(1, 1, 1, 1).intersectionOverUnion(new Box(1, 1, 1, 1)));
        assertEquals(0, new Box(0, 0, 1, 1).intersectionOverUnion(new Box(1, 0, 2, 1)), "they only touch");
        assertThrows(IllegalArgumentException.class, () -> new Box(2, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Box(0, Double.NaN, 1, 1));
    }
}
