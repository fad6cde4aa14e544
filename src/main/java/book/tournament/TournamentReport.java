package book.tournament;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mapping.data.sets.Benchmark;
import mapping.evaluation.Interval;
import mapping.evaluation.Runs;
import mapping.training.race.Entrant;
import mapping.training.race.Tournament;
import mapping.training.race.TournamentResult;

/**
 * What a tournament found out, as text: each rule at its usual rate and tuned, then the ways of choosing, each beside tuned Adam.
 * The scores are of the test parts: accuracies, or R².
 */
public final class TournamentReport {

    private static final String ROW = "%-17s %-8s %-24s %-17s %s%n";
    private static final String WAY = "%-25s %6d   %-24s %s%n";

    private TournamentReport() {
    }

    /** Returns the text, with a line feed at each end of line. */
    public static String of(Tournament tournament, TournamentResult result, Benchmark cut) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
            "%s: %d inputs, %s, %d examples to learn from, %d cuts%n",
                cut.name(), cut.width(), cut.classes() == 1 ? "a number" : cut.classes() + " classes", cut.train().count(),
                tournament.seeds().length));
        text.append(String.format(Locale.ROOT, ROW, "rule", "usual", "score (range)", "tuned", "score (range)"));
        List<Entrant> entrants = tournament.entrants();
        for (int i = 0; i < entrants.size(); i++) {
            double[] chosen = Arrays.stream(result.chosenRates(i)).sorted().toArray();
            text.append(String.format(Locale.ROOT, ROW, entrants.get(i).name(), rate(entrants.get(i).usualRate()),
                    score(result.usual(i)), rate(chosen[0]) + (chosen[0] < chosen[chosen.length - 1]
                    ? " to " + rate(chosen[chosen.length - 1]) : ""), score(result.tuned(i))));
        }
        int adam = IntStream.range(0, entrants.size()).filter(i -> entrants.get(i).name().equals("Adam")).findFirst().orElse(0);
        Runs baseline = result.tuned(adam);
        int rates = tournament.rates().length;
        text.append(String.format(Locale.ROOT, "%n%-25s %6s   %-24s %s%n", "way of choosing", "trials", "score (range)",
                "less " + baseline.name() + ", 95 % interval"));
        text.append(way(result.usual(adam), 1, baseline)).append(way(baseline, rates, baseline))
                .append(way(result.bestUsual(), entrants.size(), baseline))
                .append(way(result.best(), rates * entrants.size(), baseline));
        return text.toString().replace(System.lineSeparator(), "\n").replaceAll(" +\n", "\n");
    }

    private static String way(Runs runs, int trials, Runs baseline) {
        Interval interval = runs.minus(baseline).interval();
        return String.format(Locale.ROOT, WAY, runs.name(), trials, score(runs),
            runs == baseline ? "" : String.format(Locale.ROOT,
                "%+.3f to %+.3f%s", interval.low(), interval.high(), interval.low() <= 0 && interval.high() >= 0 ? "" : " *"));
    }

    private static String score(Runs runs) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", runs.mean(), runs.min(), runs.max());
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%.2g", rate);
    }
}
