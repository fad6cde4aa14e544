package mapping.training.race;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mapping.data.Dataset;
import mapping.data.sets.Diabetes;
import mapping.layers.Dense;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;
import org.junit.jupiter.api.Test;

/** Ways of choosing, from trials whose losses and scores are known. */
class TournamentTest {

    private final List<Entrant> entrants = List.of(new Entrant(Racer.of("descent", Sgd.of(1)), 0.5),
        new Entrant(Racer.of("Adam", Adam.of(1)), 0.25));

    /** Loss: the distance of the rate from 2^-seed, doubled for Adam; score: 100 · the rate + the seed. */
    private final TournamentResult result = new Tournament(entrants, new double[] {1, 0.5, 0.125}, new long[] {0, 1, 2})
        .run((racer, seed) -> {
            double rate = racer.rule().learningRate();
            double loss = Math.abs(rate - Math.scalb(1.0, (int) -seed)) * (racer.name().equals("Adam") ? 2 : 1);
            return new Outcome(1, loss, 100 * rate + seed);
        });

    @Test
    void theUsualRateIsOneTrial() {
        assertArrayEquals(new double[] {50, 51, 52}, result.usual(0).values());
        assertArrayEquals(new double[] {25, 26, 27}, result.usual(1).values());
    }

    // 10^(−i/2) for i = 0 … 7 by hand: 1, 0.316228, 0.1, …, 3.16228e-4. PyTorch's documentation has the usual rates.
    @Test
    void theBookRunsEightRulesAtEightRates() {
        Tournament book = Tournament.ofTheBook(3);
        assertArrayEquals(new double[] {1, 0.316228, 0.1, 0.0316228, 0.01, 3.16228e-3, 1e-3, 3.16228e-4}, book.rates(), 1e-6);
        assertArrayEquals(new long[] {1, 2, 3}, book.seeds());
        assertEquals(List.of(1e-3, 1e-3, 1e-2, 1e-2, 1e-3, 1e-3, 2e-3, 1e-4),
            book.entrants().stream().map(Entrant::usualRate).toList());
        assertEquals(8, book.entrants().stream().map(entrant -> entrant.racer().name()).distinct().count());
    }

    @Test
    void tuningTakesTheLeastValidationLossOfEachSeed() {
        assertArrayEquals(new double[] {1, 0.5, 0.125}, result.chosenRates(0));
        assertArrayEquals(new double[] {100, 51, 14.5}, result.tuned(0).values());
        assertArrayEquals(new double[] {100, 1 + 100, 2 + 100}, result.at(1, 0).values());
    }

    @Test
    void amongUsualRatesTheLeastLossWins() {
        assertArrayEquals(new double[] {50, 51, 27}, result.bestUsual().values());
        assertArrayEquals(result.tuned(0).values(), result.best().values(), "Adam's losses are twice as large, or as large");
    }

    // Least squares for disease progression: one step of a linear network by its closed form is not needed to see that R² is
    // reported; 0.5 is about what ordinary least squares has on this table (scikit-learn's example: R² 0.5177 in sample).
    @Test
    void numbersAreJudgedByTheVarianceExplained() {
        Dataset all = Diabetes.load().standardized().measured().dataset();
        Dataset scaled = new Dataset(all.x(), all.y().sub(all.y().mean().item()).div(77).reshape(all.count(), 1));
        NetworkWorkload work = new NetworkWorkload(Task.REGRESSION, seed -> Dense.of(10, 1, RandomSource.of(seed)), scaled,
            scaled,
            scaled, 442, 500, 500, 1e-9, Schedule.constant(1));
        Outcome outcome = work.run(Racer.of("Adam", Adam.of(0.1)), 1);
        assertEquals(0.5177, outcome.score(), 0.01);
        assertTrue(IntStream.range(0, 2).allMatch(i -> work.run(Racer.of("Adam", Adam.of(0.1)), 1).equals(outcome)));
    }
}
