package mapping.training.race;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mapping.Requirement;
import mapping.kernels.Parallel;
import mapping.optimizers.rules.AdaGrad;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AdamW;
import mapping.optimizers.rules.Lion;
import mapping.optimizers.rules.NAdam;
import mapping.optimizers.rules.Nesterov;
import mapping.optimizers.rules.RmsProp;
import mapping.optimizers.rules.Sgd;

/**
 * Every entrant at every rate on every seed (9.1), so that ways of choosing can be compared afterwards: one rule and its usual
 * rate, one rule with many rates, many rules at their usual rates, or all of it. A seed is to stand for one cut of the data and
 * one start; what is chosen on its validation part is judged on its test part.
 *
 * @param entrants who takes part
 * @param rates    tried by each of them besides its usual one
 * @param seeds    the repetitions
 */
public record Tournament(List<Entrant> entrants, double[] rates, long[] seeds) {

    public Tournament {
        Requirement.allGiven("The entrants", entrants);
        Requirement.atLeast("The number of entrants", entrants.size(), 1);
        Requirement.atLeast("The number of learning rates", Requirement.given("The learning rates", rates).length, 1);
        Requirement.atLeast("The number of seeds", Requirement.given("The seeds", seeds).length, 1);
        entrants = List.copyOf(entrants);
        rates = rates.clone();
        seeds = seeds.clone();
    }

    /**
     * The tournament of section 9.1: eight rules whose usual rates are PyTorch's defaults (Lion's: its authors'), and eight
     * rates, 1, 10^−0.5, … 10^−3.5.
     *
     * @param seeds how many repetitions, with the seeds 1, 2, …
     */
    public static Tournament ofTheBook(int seeds) {
        Requirement.atLeast("The number of seeds", seeds, 1);
        List<Entrant> entrants = List.of(new Entrant(Racer.of("gradient descent", Sgd.of(1)), 1e-3),
            new Entrant(Racer.of("Nesterov", Nesterov.of(1)), 1e-3), new Entrant(Racer.of("AdaGrad", AdaGrad.of(1)), 1e-2),
            new Entrant(Racer.of("RMSprop", RmsProp.of(1)), 1e-2), new Entrant(Racer.of("Adam", Adam.of(1)), 1e-3),
            new Entrant(Racer.of("AdamW", AdamW.of(1)), 1e-3), new Entrant(Racer.of("Nadam", NAdam.of(1)), 2e-3),
            new Entrant(Racer.of("Lion", Lion.of(1)), 1e-4));
        return new Tournament(entrants, IntStream.range(0, 8).mapToDouble(i -> StrictMath.pow(10, -i / 2.0)).toArray(),
            LongStream.rangeClosed(1, seeds).toArray());
    }

    /** Runs all trials, several at a time; they do not see each other, so that the numbers stay the same. */
    public TournamentResult run(Workload workload) {
        Requirement.given("The workload", workload);
        int trials = rates.length + 1;
        Outcome[] all = new Outcome[entrants.size() * trials * seeds.length];
        Parallel.current().run(all.length, i -> {
            Entrant entrant = entrants.get(i / seeds.length / trials);
            int trial = i / seeds.length % trials;
            double rate = trial == rates.length ? entrant.usualRate() : rates[trial];
            all[i] = workload.run(entrant.racer().withLearningRate(rate), seeds[i % seeds.length]);
        });
        Outcome[][][] sorted = IntStream.range(0, entrants.size()).mapToObj(e -> IntStream.range(0, trials)
            .mapToObj(t -> Arrays.copyOfRange(all, (e * trials + t) * seeds.length, (e * trials + t + 1) * seeds.length))
            .toArray(Outcome[][]::new)).toArray(Outcome[][][]::new);
        return new TournamentResult(this, sorted);
    }
}
