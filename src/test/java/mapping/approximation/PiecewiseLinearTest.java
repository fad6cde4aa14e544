package mapping.approximation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mapping.Mapping;
import org.junit.jupiter.api.Test;

/** Functions of straight pieces against closed forms: the interpolation error M·h²/8, and the tent as 1 − |2x − 1|. */
class PiecewiseLinearTest {

    @Test
    void theErrorOfTheInterpolantIsTheBoundForAParabola() {
        Mapping<Double, Double> square = x -> x * x; // f″ = 2 everywhere, so the bound is reached: h²/4
        for (int n : new int[] {1, 2, 5, 10}) {
            double error = PiecewiseLinear.interpolating(square, -1, 1, n).largestError(square, 40_001);
            assertEquals(Math.pow(2.0 / n, 2) / 4, error, 1e-7);
        }
    }

    @Test
    void theErrorForTheSineStaysBelowItsBound() {
        Mapping<Double, Double> sine = x -> StrictMath.sin(2 * Math.PI * x);
        for (int n = 1; n <= 128; n *= 2) {
            double error = PiecewiseLinear.interpolating(sine, 0, 1, n).largestError(sine, 4097);
            assertTrue(error <= Math.PI * Math.PI / 2 / n / n);
        }
    }

    @Test
    void deepIsTheTentAppliedAgainAndAgain() {
        Mapping<Double, Double> tent = x -> 1 - Math.abs(2 * x - 1);
        for (int k = 1; k <= 10; k++) {
            PiecewiseLinear f = Sawtooth.deep(k);
            assertEquals(1 << k, f.pieces());
            for (int i = 0; i <= 1024; i++) {
                assertEquals(Mapping.iterate(tent, i / 1024.0, k).get(k), f.apply(i / 1024.0), "exactly");
            }
        }
        assertEquals(97, Sawtooth.parameters(16));
        assertEquals(65_535, Sawtooth.unitsOfOneLayer(16));
    }

    @Test
    void oneLayerEqualsThePieces() {
        PiecewiseLinear f = Sawtooth.deep(6);
        HingeSum layer = HingeSum.of(f);
        assertEquals(64, layer.units());
        assertEquals(64, layer.on(0, 1).pieces());
        for (int i = 0; i <= 500; i++) {
            assertEquals(f.apply(i / 500.0), layer.apply(i / 500.0), 1e-12);
            assertEquals(f.apply(i / 500.0), layer.on(0, 1).apply(i / 500.0), 1e-12);
        }
        assertEquals(193, HingeSum.parameters(64));
    }

    @Test
    void sumsAndRelu() {
        PiecewiseLinear line = PiecewiseLinear.identity(-1, 1);
        PiecewiseLinear size = line.relu().plus(line.affine(-1, 0).relu());
        assertEquals(2, size.pieces());
        assertArrayEquals(new double[] {-1, 0, 1}, size.x());
        assertArrayEquals(new double[] {1, 0, 1}, size.y());
        assertEquals(1, line.plus(line).pieces());
    }

    @Test
    void whatIsOutsideIsRefused() {
        PiecewiseLinear line = PiecewiseLinear.identity(0, 1);
        assertThrows(IllegalArgumentException.class, () -> line.apply(1.5));
        assertThrows(IllegalArgumentException.class, () -> line.apply(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> line.plus(PiecewiseLinear.identity(0, 2)));
        assertThrows(IllegalArgumentException.class, () -> new PiecewiseLinear(new double[] {0, 0}, new double[] {1, 1}));
    }
}
