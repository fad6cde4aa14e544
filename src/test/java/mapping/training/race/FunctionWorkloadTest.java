package mapping.training.race;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.objectives.Quadratic;
import mapping.optimizers.Ema;
import mapping.optimizers.rules.Muon;
import mapping.optimizers.rules.Sgd;
import mapping.optimizers.rules.Shampoo;
import org.junit.jupiter.api.Test;

class FunctionWorkloadTest {

    private final FunctionWorkload bowl = new FunctionWorkload(Quadratic.diagonal(1, 4), new double[] {8, 1}, 1e-4, 100);

    // By hand: rate 0.25 multiplies the first coordinate by 3/4 and sends the second to 0.
    @Test
    void walksDownTheBowl() {
        List<double[]> walk = bowl.walk(Racer.of("descent", Sgd.of(0.25)), 2);
        assertArrayEquals(new double[] {8, 1}, walk.get(0));
        assertArrayEquals(new double[] {6, 0}, walk.get(1));
        assertArrayEquals(new double[] {4.5, 0}, walk.get(2));
    }

    // SAM with ρ: the gradient of x²/2 at x + ρ is x + ρ, so a step of rate η goes from 8 to 8 − η(8 + ρ).
    @Test
    void sharpnessAwareRacersSeeTheGradientElsewhere() {
        var line = new FunctionWorkload(Quadratic.diagonal(1, 1), new double[] {8, 0}, 1e-4, 100);
        Racer wary = Racer.of("SAM", Sgd.of(0.5)).sharpnessAware(2);
        assertEquals(3, line.walk(wary, 1).get(1)[0], 1e-12);
    }

    // An average with δ = 0.5 of 6 and 4.5 is 5.25.
    @Test
    void averagesAreJudged() {
        List<double[]> walk = bowl.walk(Racer.of("averaged", new Ema(Sgd.of(0.25), 0.5)), 2);
        assertArrayEquals(new double[] {5.25, 0}, walk.get(2), 1e-12);
    }

    @Test
    void aRuleForMatricesSeesOneRow() {
        Racer muon = Racer.of("Muon", Muon.of(0.1)).vectorsBy(Sgd.of(0.1));
        double[] moved = bowl.walk(muon, 1).get(1);
        double length = Math.hypot(moved[0] - 8, moved[1] - 1);
        assertTrue(length > 0.06 && length < 0.13, "one singular value between about 0.7 and 1.2, times the rate: " + length);
    }

    // A vector's Shampoo is AdaGrad with the whole matrix (ε = 10⁻⁴): its first step has the length η√(g²/(g² + ε)),
    // here nearly 0.1.
    @Test
    void otherRulesSeeAVectorWithAnyRate() {
        Racer shampoo = Racer.of("Shampoo", Shampoo.of(1)).withLearningRate(0.1);
        double[] moved = bowl.walk(shampoo, 1).get(1);
        assertEquals(0.1, Math.hypot(moved[0] - 8, moved[1] - 1), 1e-6);
        assertEquals(0.8 / Math.hypot(8, 4), 8 - moved[0], 1e-6);
    }

    @Test
    void whoLeavesIsLost() {
        Outcome lost = bowl.run(Racer.of("descent", Sgd.of(10)), 1);
        assertEquals(101, lost.steps());
        assertEquals(Double.POSITIVE_INFINITY, lost.loss());
    }
}
