package book.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LinearFitTest {

    @Test
    void pointsOnALineGiveThatLine() {
        LinearFit fit = LinearFit.of(new double[] {64, 128, 192, 256}, new double[] {164, 292, 420, 548});
        assertEquals(2, fit.slope(), 1e-12);
        assertEquals(36, fit.intercept(), 1e-9);
        assertEquals(1, fit.r2(), 1e-12);
        assertEquals(236, fit.at(100), 1e-9);
    }

    /** Anscombe (1973): four sets of eleven points with y = 3 + x/2 and R² = 0.67; this is the first. */
    @Test
    void anscombesFirstSet() {
        LinearFit fit = LinearFit.of(new double[] {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5},
                new double[] {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68});
        assertEquals(0.500, fit.slope(), 5e-4);
        assertEquals(3.00, fit.intercept(), 5e-3);
        assertEquals(0.67, fit.r2(), 5e-3);
    }

    @Test
    void pointsThatDoNotDependOnXHaveNoShareOfIt() {
        assertEquals(0, LinearFit.of(new double[] {1, 2, 3, 4}, new double[] {1, 2, 2, 1}).r2(), 1e-12);
    }

    @Test
    void onePlaceMakesNoLine() {
        assertThrows(ArithmeticException.class, () -> LinearFit.of(new double[] {5, 5}, new double[] {1, 2}));
        assertThrows(ArithmeticException.class, () -> LinearFit.of(new double[] {5}, new double[] {1}));
    }
}
