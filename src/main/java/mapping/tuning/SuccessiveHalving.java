package mapping.tuning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * Trains many settings a little and goes on with the best of them (Karnin et al., 2013; Jamieson and Talwalkar, 2016): the
 * mapping from learners to the number of the winner, its loss and what the race cost. Section 5.3.1.
 *
 * @param rungs the stages, each with fewer settings and more resource than the one before
 */
public record SuccessiveHalving(List<Rung> rungs) implements Mapping<IntFunction<Learner>, SuccessiveHalving.Result> {

    public SuccessiveHalving {
        rungs = Requirement.copied("The rungs", rungs);
        Requirement.atLeast("The number of rungs", rungs.size(), 1);
        for (int i = 1; i < rungs.size(); i++) {
            Requirement.atMost("The number of settings of a rung", rungs.get(i).settings(), "that of the rung before",
                rungs.get(i - 1).settings());
            Requirement.atLeast("The resource of a rung", rungs.get(i).resource(), rungs.get(i - 1).resource());
        }
    }

    /**
     * n settings with the resource r, of which each rung keeps one in η and gives it η times as much, until the last rung.
     *
     * @param settings n
     * @param resource r
     * @param eta      η, at least 2
     * @param rungs    how many stages; ⌊n η⁻ⁱ⌋ must not fall to 0
     */
    public static SuccessiveHalving of(int settings, int resource, int eta, int rungs) {
        Requirement.atLeast("The factor", eta, 2);
        List<Rung> all = new ArrayList<>();
        long power = 1;
        for (int i = 0; i < rungs; i++) {
            Requirement.atMost("The resource of a rung", (double) resource * power, "the largest int", Integer.MAX_VALUE);
            all.add(new Rung((int) (settings / power), (int) (resource * power)));
            power *= eta;
        }
        return new SuccessiveHalving(all);
    }

    @Override
    public Space domain() {
        return Space.named("learners");
    }

    @Override
    public Space codomain() {
        return Space.named("results");
    }

    /** What all learners together are given, each paying only for what is new to it. */
    public int cost() {
        int cost = 0;
        int before = 0;
        for (Rung rung : rungs) {
            cost += rung.settings() * (rung.resource() - before);
            before = rung.resource();
        }
        return cost;
    }

    /** Makes the learners 0, 1, … and lets them race; of equal losses the earlier learner stays. */
    @Override
    public Result apply(IntFunction<Learner> start) {
        Requirement.given("The start of a learner", start);
        List<Entrant> racing = new ArrayList<>();
        for (int i = 0; i < rungs.get(0).settings(); i++) {
            racing.add(new Entrant(i, start.apply(i), Double.NaN));
        }
        List<List<Integer>> survivors = new ArrayList<>();
        for (Rung rung : rungs) {
            racing = racing.subList(0, rung.settings());
            survivors.add(racing.stream().map(Entrant::number).toList());
            racing = new ArrayList<>(racing.stream().map(each -> each.trainedTo(rung.resource())).toList());
            racing.sort(Comparator.comparingDouble(Entrant::loss).thenComparingInt(Entrant::number));
        }
        return new Result(racing.get(0).number, racing.get(0).loss, survivors);
    }

    private record Entrant(int number, Learner learner, double loss) {

        Entrant trainedTo(int resource) {
            return new Entrant(number, learner, learner.trainTo(resource));
        }
    }

    /**
     * The end of a race.
     *
     * @param winner    the number of the learner
     * @param loss      its loss in the last rung
     * @param survivors for each rung who was in it
     */
    public record Result(int winner, double loss, List<List<Integer>> survivors) {
    }
}
