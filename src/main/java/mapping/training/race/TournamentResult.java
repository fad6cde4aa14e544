package mapping.training.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.evaluation.Runs;

/**
 * What a {@link Tournament} found out. For each way of choosing it gives the scores on the test parts, one for each seed: on each
 * seed the trial with the least validation loss is chosen, of equals the first.
 */
public final class TournamentResult {

    private final Tournament tournament;
    private final Outcome[][][] outcomes;      // by entrant, rate (the usual one last), seed

    TournamentResult(Tournament tournament, Outcome[][][] outcomes) {
        this.tournament = tournament;
        this.outcomes = outcomes;
    }

    /** One trial: this entrant at its usual rate. */
    public Runs usual(int entrant) {
        int number = index(entrant);
        return runs(tournament.entrants().get(number).name() + ", usual rate", seed -> List.of(usualTrial(number, seed)));
    }

    /** As many trials as there are rates: this entrant with the best of them. */
    public Runs tuned(int entrant) {
        int number = index(entrant);
        return runs(tournament.entrants().get(number).name() + ", tuned", seed -> tunedTrials(number, seed));
    }

    /** As many trials as there are entrants: the best of them at their usual rates. */
    public Runs bestUsual() {
        return runs("the best at usual rates", seed -> IntStream.range(0, outcomes.length)
            .mapToObj(entrant -> usualTrial(entrant, seed)).toList());
    }

    /** All trials but those at usual rates: the best of the tuned. */
    public Runs best() {
        return runs("the best of the tuned", seed -> {
            List<Outcome> trials = new ArrayList<>();
            IntStream.range(0, outcomes.length).forEach(entrant -> trials.addAll(tunedTrials(entrant, seed)));
            return trials;
        });
    }

    /** This entrant at one of the rates, the same on all seeds. */
    public Runs at(int entrant, int rate) {
        Requirement.index("rate", rate, tournament.rates().length);
        int number = index(entrant);
        String name = tournament.entrants().get(number).name() + String.format(Locale.ROOT, " at %.2g", tournament.rates()[rate]);
        return runs(name, seed -> List.of(outcomes[number][rate][seed]));
    }

    /** The rate that tuning chose on each seed. */
    public double[] chosenRates(int entrant) {
        int number = index(entrant);
        return IntStream.range(0, tournament.seeds().length).mapToDouble(seed -> tournament.rates()[best(tunedTrials(number,
            seed))])
            .toArray();
    }

    private int index(int entrant) {
        Requirement.index("entrant", entrant, outcomes.length);
        return entrant;
    }

    private Outcome usualTrial(int entrant, int seed) {
        return outcomes[entrant][tournament.rates().length][seed];
    }

    private List<Outcome> tunedTrials(int entrant, int seed) {
        return IntStream.range(0, tournament.rates().length).mapToObj(rate -> outcomes[entrant][rate][seed]).toList();
    }

    private Runs runs(String name, IntFunction<List<Outcome>> trials) {
        return Runs.of(name, IntStream.range(0, tournament.seeds().length).mapToDouble(seed -> {
            List<Outcome> tried = trials.apply(seed);
            return tried.get(best(tried)).score();
        }).toArray());
    }

    /** The number of the trial with the least loss, of equals the first. */
    private static int best(List<Outcome> trials) {
        return IntStream.range(0, trials.size()).reduce(0, (a, b) -> trials.get(b).loss() < trials.get(a).loss() ? b : a);
    }
}
