package mapping.training.race;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mapping.Requirement;
import mapping.kernels.Parallel;

/**
 * A race with equal chances (3.3): every racer tries the same learning rates on the same tuning seeds, and is judged with the
 * chosen ones on other seeds. Two rates are chosen, by what is asked of them: the fewest steps to the goal, and the least loss
 * at the end of the budget; the score is looked at only after that.
 *
 * @param workload     what is run
 * @param rates        the learning rates tried
 * @param tuningSeeds  on which rates are chosen; the mean over them counts
 * @param judgingSeeds which are reported
 */
public record Race(Workload workload, double[] rates, long[] tuningSeeds, long[] judgingSeeds) {

    public Race {
        Requirement.atLeast("The number of learning rates", rates.length, 1);
        Requirement.atLeast("The number of tuning seeds", tuningSeeds.length, 1);
        Requirement.atLeast("The number of judging seeds", judgingSeeds.length, 1);
        rates = rates.clone();
        tuningSeeds = tuningSeeds.clone();
        judgingSeeds = judgingSeeds.clone();
    }

    /** Tunes and judges all of them, several at a time; they do not see each other, so that the numbers stay the same. */
    public List<Standing> run(List<Racer> racers) {
        Standing[] standings = new Standing[racers.size()];
        Parallel.current().run(standings.length, i -> standings[i] = run(racers.get(i)));
        return List.of(standings);
    }

    /** Tunes and judges one racer. */
    public Standing run(Racer racer) {
        Outcome[][] tuning = new Outcome[rates.length][];
        for (int i = 0; i < rates.length; i++) {
            tuning[i] = outcomes(racer.withLearningRate(rates[i]), tuningSeeds);
        }
        double fast = rates[best(tuning, Outcome::steps)];
        double good = rates[best(tuning, Outcome::loss)];
        Outcome[] fastest = outcomes(racer.withLearningRate(fast), judgingSeeds);
        Outcome[] best = fast == good ? fastest : outcomes(racer.withLearningRate(good), judgingSeeds);
        return new Standing(racer, fast, values(fastest, Outcome::steps), good, values(best, Outcome::loss),
            values(best, Outcome::score));
    }

    private Outcome[] outcomes(Racer racer, long[] seeds) {
        return Arrays.stream(seeds).mapToObj(seed -> workload.run(racer, seed)).toArray(Outcome[]::new);
    }

    /** The number of the rate with the least mean; of equals the one with the least mean loss, then the first. */
    private static int best(Outcome[][] tuning, ToDoubleFunction<Outcome> criterion) {
        int best = 0;
        for (int i = 1; i < tuning.length; i++) {
            int order = Double.compare(mean(tuning[i], criterion), mean(tuning[best], criterion));
            if (order < 0 || order == 0 && mean(tuning[i], Outcome::loss) < mean(tuning[best], Outcome::loss)) {
                best = i;
            }
        }
        return best;
    }

    private static double mean(Outcome[] outcomes, ToDoubleFunction<Outcome> criterion) {
        return Arrays.stream(outcomes).mapToDouble(criterion).average().orElseThrow();
    }

    private static double[] values(Outcome[] outcomes, ToDoubleFunction<Outcome> of) {
        return Arrays.stream(outcomes).mapToDouble(of).toArray();
    }
}
