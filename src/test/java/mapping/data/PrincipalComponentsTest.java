package mapping.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    /** A cross with arms of 3 and 1, turned by 45° and moved to (5, 7): variances 18/4 and 2/4 along (1, 1) and (1, −1). */
    private static final double HALF = Math.sqrt(0.5);
    private static final double[][] CROSS = {{5 + 3 * HALF, 7 + 3 * HALF}, {5 - 3 * HALF, 7 - 3 * HALF}, {5 + HALF, 7 - HALF},
        {5 - HALF, 7 + HALF}};

    @Test
    void aTurnedCross() {
        PrincipalComponents components = PrincipalComponents.fit(CROSS);
        assertArrayEquals(new double[] {5, 7}, components.mean(), 1e-14);
        assertArrayEquals(new double[] {4.5, 0.5}, components.variances(), 1e-14);
        assertEquals(0.9, components.share(1), 1e-14);
        assertEquals(1, components.share(2), 1e-14);
        double sign = Math.signum(components.directions()[0][0]);
        assertArrayEquals(new double[] {sign * HALF, sign * HALF}, components.directions()[0], 1e-14);
        assertArrayEquals(new double[] {3 * sign, 0}, components.apply(CROSS[0]), 1e-14);
    }

    @Test
    void oneComponentKeepsTheNearestPointOfItsLine() {
        PrincipalComponents line = PrincipalComponents.fit(CROSS).first(1);
        assertArrayEquals(CROSS[0], line.decoder().apply(line.apply(CROSS[0])), 1e-14);
        assertArrayEquals(new double[] {5, 7}, line.decoder().apply(line.apply(CROSS[2])), 1e-14);
    }

    @Test
    void mistakesAreNamed() {
        PrincipalComponents components = PrincipalComponents.fit(CROSS);
        assertEquals("The number of components must be from 1 to 2, got 3.",
            assertThrows(IllegalArgumentException.class, () -> components.first(3)).getMessage());
        assertEquals("PrincipalComponents must be given rows of 2 numbers, got a row of 3.",
            assertThrows(IllegalArgumentException.class, () -> components.apply(new double[3])).getMessage());
    }
}
