package mapping.generative.adversarial;

import static mapping.activations.Activations.leakyRelu;
import static mapping.activations.Activations.relu;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.regularization.GradientPenalty;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** The games at their optimum, and pairs that are trained. */
class AdversarialTest {

    private static final Tensor EVEN = Tensors.zeros(5, 1);

    // Goodfellow et al. (2014), theorem 1: at the optimum D = 1/2, the value of the game is −log 4 = −1.3862943611.
    @Test
    void atTheOptimumTheValueIsMinusLogFour() {
        assertEquals(1.3862943611, Game.MINIMAX.critic(EVEN, EVEN).item(), 1e-6);
        assertEquals(Math.log(2), Game.NON_SATURATING.generator(EVEN).item(), 1e-6);
        assertEquals(-Math.log(2), Game.MINIMAX.generator(EVEN).item(), 1e-6);
        assertEquals(0, Game.WASSERSTEIN.critic(EVEN, EVEN).item(), 0);
    }

    // The derivative of ln(1 − σ(c)) is −σ(c), that of −ln σ(c) is −(1 − σ(c)): where the critic is sure (c = −10) the first is
    // 4.5e-5, the second nearly 1.
    @Test
    void theMinimaxGeneratorSaturates() {
        assertEquals(-4.539787e-5, slope(Game.MINIMAX, -10), 1e-9);
        assertEquals(-0.9999546, slope(Game.NON_SATURATING, -10), 1e-6);
        assertEquals(-1, slope(Game.WASSERSTEIN, -10), 0);
    }

    private static double slope(Game game, float output) {
        Tensor fake = Tensor.matrix(new float[][] {{output}}).requiresGrad();
        game.generator(fake).backward();
        return fake.grad().item();
    }

    // Proposition 1 there: the best critic is p / (p + q). For normal densities around 1 and −1 with deviation 1 its logit is 2x.
    @Test
    void theBestCriticIsTheRatioOfDensities() {
        RandomSource random = RandomSource.of(1);
        Layer critic = Dense.of(1, 1, random);
        Optimizer optimizer = Optimizer.of(Adam.of(0.01), critic);
        for (int step = 0; step < 1500; step++) {
            optimizer.zeroGrad();
            Game.MINIMAX.critic(critic.apply(Tensors.randn(random, 200, 1).add(1)), critic.apply(Tensors.randn(random, 200,
                1).sub(1)))
                .backward();
            optimizer.step();
        }
        assertEquals(2, critic.parameters().get(0).item(), 0.2);
        assertEquals(0, critic.parameters().get(1).item(), 0.1);
    }

    private static AdversarialPair pair(AdversarialPair.Settings settings, long seed) {
        RandomSource random = RandomSource.of(seed);
        Layer generator = Dense.of(2, 16, random).then(relu()).then(Dense.of(16, 2, random));
        Layer critic = Dense.of(2, 16, random).then(leakyRelu(0.2)).then(Dense.of(16, 1, random));
        return AdversarialPair.of(generator, critic, 2, settings, random);
    }

    @Test
    void aPairMovesItsSamplesToTheRealOnes() {
        for (AdversarialPair.Settings settings : List.of(
            AdversarialPair.Settings.of(Game.NON_SATURATING, new Adam(0.001, 0.5, 0.999, 1e-8)),
            new AdversarialPair.Settings(Game.WASSERSTEIN, new Adam(0.002, 0.5, 0.9, 1e-8), 3, 0.1, 0))) {
            AdversarialPair pair = pair(settings, 3);
            RandomSource random = RandomSource.of(4);
            double before = distance(pair);
            for (int step = 0; step < 1500; step++) {
                pair.step(Tensors.randn(random, 64, 2).mul(0.5).add(4));
            }
            double after = distance(pair);
            assertTrue(after < 1 && before > 4, settings + ": " + before + " then " + after);
        }
    }

    /** How far the mean of the samples is from that of the real examples, (4, 4). */
    private static double distance(AdversarialPair pair) {
        return Math.sqrt(pair.sample(500, RandomSource.of(5)).mean(0).sub(4).square().sum().item());
    }

    @Test
    void clippedWeightsStaySmallAndTheSameSeedGivesTheSameBits() {
        var settings = new AdversarialPair.Settings(Game.WASSERSTEIN, Adam.of(0.01), 2, 0, 0.05);
        RandomSource random = RandomSource.of(2);
        Layer critic = Dense.of(1, 4, random).then(leakyRelu(0.2)).then(Dense.of(4, 1, random));
        AdversarialPair pair = AdversarialPair.of(Dense.of(2, 1, random), critic, 2, settings, random);
        Tensor real = Tensors.randn(RandomSource.of(1), 8, 1);
        double[] first = pair.step(real);
        for (Tensor parameter : critic.parameters()) {
            for (float weight : parameter.data()) {
                assertTrue(Math.abs(weight) <= 0.05f, "weight " + weight);
            }
        }
        RandomSource again = RandomSource.of(2);
        Layer other = Dense.of(1, 4, again).then(leakyRelu(0.2)).then(Dense.of(4, 1, again));
        assertArrayEquals(first, AdversarialPair.of(Dense.of(2, 1, again), other, 2, settings, again).step(real), 0);
    }

    // The penalty of a linear critic w·x is (‖w‖ − 1)²: for w = (3, 4) it is 16.
    @Test
    void thePenaltyOfALinearCritic() {
        Layer critic = Dense.of(2, 1, RandomSource.of(1));
        critic.parameters().get(0).data()[0] = 3;
        critic.parameters().get(0).data()[1] = 4;
        assertEquals(16, GradientPenalty.unitNorm(critic, Tensors.randn(RandomSource.of(1), 6, 2)).item(), 1e-5);
    }

    @Test
    void modesAreCountedWithinTheirRadius() {
        ModeCoverage coverage = new ModeCoverage(new double[][] {{0, 0}, {4, 0}, {0, 4}}, 1, 2);
        ModeCoverage.Counts counts = coverage.apply(Tensor.matrix(new float[][] {{0, 0.5f}, {0, -0.5f}, {4, 0}, {2, 2}, {0,
            5.5f}}));
        assertArrayEquals(new int[] {2, 1, 0}, counts.perMode());
        assertEquals(1, counts.covered());
        assertEquals(0.6, counts.quality(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> coverage.apply(Tensors.zeros(3, 3)));
    }

    @Test
    void neighboursTellSetsApart() {
        Tensor one = Tensors.randn(RandomSource.of(1), 300, 3);
        Tensor alike = Tensors.randn(RandomSource.of(2), 300, 3);
        assertEquals(0.5, NeighbourTest.of(one, alike).accuracy(), 0.06);
        assertEquals(1, NeighbourTest.of(one, alike.add(100)).accuracy(), 0);
        assertEquals(0, NeighbourTest.of(one, one).accuracy(), 0, "copies");
        // In 30 dimensions: squared distances 2 · 30 among real ones, 2 · 4 · 30 among those twice as far out, 5 · 30 across.
        NeighbourTest wide = NeighbourTest.of(Tensors.randn(RandomSource.of(1), 200, 30), Tensors.randn(RandomSource.of(2),
            200, 30).mul(2));
        assertTrue(wide.realRight() > 0.95 && wide.fakeRight() < 0.2, "far-flung points have real neighbours: " + wide);
        assertEquals(0, NeighbourTest.distanceToNearest(one.slice(0, 0, 10), one), 0);
        assertEquals(5, NeighbourTest.distanceToNearest(Tensor.matrix(new float[][] {{3, 4}}), Tensors.zeros(1, 2)), 1e-6);
    }
}
