package mapping.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mapping.objectives.Quadratic;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Sgd;
import org.junit.jupiter.api.Test;

class BowlFactorTest {

    /** κ = 100: 99/101 and 9/11 (Polyak 1964), and by ln 10⁻⁶ / ln ρ rounded up 691 and 69 steps. */
    @Test
    void aHundred() {
        assertEquals(0.980198, BowlFactor.GRADIENT_DESCENT.apply(100.0), 5e-7);
        assertEquals(0.818182, BowlFactor.HEAVY_BALL.apply(100.0), 5e-7);
        assertEquals(691, BowlFactor.GRADIENT_DESCENT.steps(100, 1e-6));
        assertEquals(69, BowlFactor.HEAVY_BALL.steps(100, 1e-6));
        assertEquals(1, BowlFactor.HEAVY_BALL.steps(1, 1e-6));
        assertThrows(IllegalArgumentException.class, () -> BowlFactor.HEAVY_BALL.apply(0.5));
    }

    /** Descent: the distance after t steps is ρᵗ times the first one, exactly. */
    @Test
    void descentKeepsThePromise() {
        Path path = Sgd.of(2 / 101.0).path(Quadratic.diagonal(1, 100), new double[] {1, 1}, 200);
        assertEquals(Math.sqrt(2) * StrictMath.pow(99 / 101.0, 200), path.distancesTo(new double[2])[200], 1e-12);
    }

    /** The ball: (1 + (1 − ρ)t)ρᵗ along the flattest direction and (1 + (1 + ρ)t)(−ρ)ᵗ along the steepest one. */
    @Test
    void theBestBallHasDoubleRoots() {
        double rho = 9 / 11.0;
        Path path = HeavyBall.best(1, 100).path(Quadratic.diagonal(1, 100), new double[] {1, 1}, 60);
        for (int t : new int[] {1, 10, 59, 60}) {
            assertEquals((1 + (1 - rho) * t) * StrictMath.pow(rho, t), path.points().get(t)[0], 1e-10);
            assertEquals((1 + (1 + rho) * t) * StrictMath.pow(-rho, t), path.points().get(t)[1], 1e-10);
        }
        assertEquals(81 / 121.0, HeavyBall.best(1, 100).momentum(), 1e-15);
        assertEquals(4 / 121.0, HeavyBall.best(1, 100).learningRate(), 1e-15);
    }
}
