package mapping.training.race;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import mapping.objectives.Quadratic;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Sgd;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final long[] ONE = {1};

    // On x²/2 a step of rate η multiplies x by 1 − η: from 1 the value after t steps is (1 − η)²ᵗ/2.
    @Test
    void choosesTheRateWhoseGeometricSeriesIsFastest() {
        var bowl = new FunctionWorkload(Quadratic.diagonal(1, 1), new double[] {1, 0}, 1e-6, 500);
        Standing standing = new Race(bowl, new double[] {0.1, 0.5, 1.9}, ONE, ONE).run(Racer.of("descent", Sgd.of(1)));
        int needed = IntStream.range(0, 500).filter(t -> StrictMath.pow(0.5, 2 * t) / 2 < 1e-6).findFirst().orElseThrow();
        assertEquals(0.5, standing.fastRate());
        assertEquals(0.5, standing.goodRate());
        assertArrayEquals(new double[] {needed}, standing.steps());
    }

    // The outcome of a run may depend on rate and seed alone; here steps and loss ask for different rates.
    @Test
    void tunesOnSomeSeedsAndJudgesOnOthers() {
        Workload made = (racer, seed) -> {
            double rate = racer.rule().learningRate();
            return new Outcome((int) (100 * Math.abs(rate - 0.1) + seed), Math.abs(rate - 0.3), seed < 10 ? 1 : rate);
        };
        Race race = new Race(made, new double[] {0.1, 0.2, 0.3}, new long[] {1, 2}, new long[] {10, 20, 30});
        Standing standing = race.run(Racer.of("any", Sgd.of(1)));
        assertEquals(0.1, standing.fastRate());
        assertEquals(0.3, standing.goodRate());
        assertArrayEquals(new double[] {10, 20, 30}, standing.steps());
        assertArrayEquals(new double[] {0, 0, 0}, standing.losses());
        assertArrayEquals(new double[] {0.3, 0.3, 0.3}, standing.scores());
    }

    @Test
    void manyAtATimeAreAsEachAlone() {
        var bowl = new FunctionWorkload(Quadratic.diagonal(1, 10), new double[] {1, 1}, 1e-6, 300);
        Race race = new Race(bowl, new double[] {0.01, 0.1}, ONE, ONE);
        List<Racer> racers = List.of(Racer.of("descent", Sgd.of(1)), Racer.of("ball", HeavyBall.of(1)));
        List<Standing> together = race.run(racers);
        for (int i = 0; i < racers.size(); i++) {
            Standing alone = race.run(racers.get(i));
            assertEquals(alone.fastRate(), together.get(i).fastRate());
            assertArrayEquals(alone.steps(), together.get(i).steps());
        }
    }

    @Test
    void needsRatesAndSeeds() {
        Workload none = (racer, seed) -> Outcome.diverged(1);
        assertThrows(IllegalArgumentException.class, () -> new Race(none, new double[0], ONE, ONE));
        assertThrows(IllegalArgumentException.class, () -> new Race(none, new double[] {1}, ONE, new long[0]));
    }
}
