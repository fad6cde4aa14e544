package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The level lines of mappings whose level lines are known. */
class MarchingSquaresTest {

    /** Along an edge of length h, x² + y² is a parabola with second derivative 2: interpolation errs by at most h²/4. */
    @Test
    void aCircleIsFoundToSecondOrder() {
        for (int cells : new int[] {40, 80, 160}) {
            double h = 4.0 / cells;
            MarchingSquares bowl = MarchingSquares.sample((x, y) -> x * x + y * y, -2, 2, -2, 2, cells, cells);
            List<MarchingSquares.Line> lines = bowl.lines(2);
            assertEquals(1, lines.size());
            assertTrue(lines.get(0).isClosed());
            double length = 0;
            for (int k = 0; k + 1 < lines.get(0).x().length; k++) {
                double x = lines.get(0).x()[k];
                double y = lines.get(0).y()[k];
                assertEquals(2, x * x + y * y, h * h / 4 + 1e-12);
                length += Math.hypot(lines.get(0).x()[k + 1] - x, lines.get(0).y()[k + 1] - y);
            }
            assertEquals(2 * Math.PI * Math.sqrt(2), length, 2 * h * h);
        }
    }

    @Test
    void aLinearMappingHasExactlyStraightLines() {
        List<MarchingSquares.Line> lines = MarchingSquares.sample((x, y) -> x + 2 * y, 0, 1, 0, 1, 7, 5).lines(1.3);
        assertEquals(1, lines.size());
        assertFalse(lines.get(0).isClosed());
        for (int k = 0; k < lines.get(0).x().length; k++) {
            assertEquals(1.3, lines.get(0).x()[k] + 2 * lines.get(0).y()[k], 1e-14);
        }
    }

    @Test
    void aSaddleIsSplitByItsCentre() {
        double[] at = {0, 1};
        double[][] saddle = {{1, 0}, {0, 1}}; // 1 at (0,0) and (1,1), 0 at the other two; ½ in the centre
        List<MarchingSquares.Line> joined = new MarchingSquares(at, at, saddle).lines(0.4);
        assertEquals(2, joined.size()); // the two high corners belong together: the lines cut off the low ones, (1,0) and (0,1)
        assertArrayEquals(new double[] {0.6, 1}, joined.get(0).x(), 1e-15);
        assertArrayEquals(new double[] {0, 0.4}, joined.get(0).y(), 1e-15);
        List<MarchingSquares.Line> split = new MarchingSquares(at, at, saddle).lines(0.6);
        assertEquals(2, split.size()); // now the lines cut off the high corners
        assertArrayEquals(new double[] {0.4, 0}, split.get(0).x(), 1e-15);
        assertArrayEquals(new double[] {0, 0.4}, split.get(0).y(), 1e-15);
    }

    @Test
    void severalPiecesAndNone() {
        MarchingSquares wells = MarchingSquares.sample((x, y) -> Math.pow(x * x + y - 11, 2) + Math.pow(x + y * y - 7, 2),
                -5, 5, -5, 5, 200, 200); // Himmelblau's function has four minima of value 0
        assertEquals(4, wells.lines(10).size());
        assertTrue(wells.lines(10).stream().allMatch(MarchingSquares.Line::isClosed));
        assertEquals(0, wells.lines(-1).size());
        assertEquals(0, wells.lines(1e9).size());
    }

    @Test
    void cellsWithoutAValueHoldNoLine() {
        MarchingSquares half = MarchingSquares.sample((x, y) -> x < 0 ? Double.NaN : x * x + y * y, -2, 2, -2, 2, 40, 40);
        List<MarchingSquares.Line> lines = half.lines(1);
        assertEquals(1, lines.size());
        assertFalse(lines.get(0).isClosed());
        for (double x : lines.get(0).x()) {
            assertTrue(x >= 0);
        }
    }

    @Test
    void aGridNeedsARange() {
        assertThrows(IllegalArgumentException.class, () -> MarchingSquares.sample((x, y) -> x, 1, 1, 0, 1, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> MarchingSquares.sample((x, y) -> x, 0, 1, 0, 1, 0, 2));
    }
}
