package mapping.training.race;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;
import mapping.objectives.TestFunction;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * A test function of the plane as a workload. A rule has arrived when its value is, and stays for ten steps, within the
 * precision of the least value; nothing is random, so that the seed has no effect. Where a rule averages, its average is judged.
 *
 * @param f         the function
 * @param start     where all begin
 * @param precision the excess over the least value that is good enough
 * @param budget    the number of steps
 */
public record FunctionWorkload(TestFunction f, double[] start, double precision, int budget) implements Workload {

    private static final int STAYS = 10;
    /** A walk that is as high as this does not come back. */
    private static final double LOST = 1e8;

    public FunctionWorkload {
        Requirement.positive("The precision", precision);
        Requirement.atLeast("The budget", budget, 1);
        start = start.clone();
    }

    /** The steps until arrival; the loss is the excess over the least value at the end, and there is no score. */
    @Override
    public Outcome run(Racer racer, long seed) {
        List<double[]> points = walk(racer, budget, true);
        int last = points.size() - 1;
        double excess = excess(points.get(last));
        boolean arrived = last >= STAYS && points.subList(last - STAYS + 1, last + 1).stream().allMatch(this::good);
        return new Outcome(arrived ? last - STAYS + 1 : budget + 1, excess < LOST ? excess : Double.POSITIVE_INFINITY, 0);
    }

    /** The points at which the model would be used, from the start, for so many steps or until the walk is lost. */
    public List<double[]> walk(Racer racer, int steps) {
        return walk(racer, steps, false);
    }

    private List<double[]> walk(Racer racer, int steps, boolean untilArrival) {
        Objective seen = racer.seen(f);
        UpdateRule rule = racer.rule();
        boolean matrix = !racer.oneRule();                          // a rule for matrices sees the point as one with a single row
        State state = matrix ? rule.start(1, start.length) : rule.start(start.length);
        double[] x = start.clone();
        double[] step = new double[x.length];
        List<double[]> points = new ArrayList<>(List.of(start.clone()));
        int good = 0;
        while (points.size() <= steps && good < STAYS) {
            rule.apply(state, x, seen.gradient(x), step);
            x = Vectors.sum(x, 1, step);
            double[] used = rule.average(state, x);
            points.add(used);
            if (!(excess(used) < LOST)) {
                return points;
            }
            good = untilArrival && good(used) ? good + 1 : 0;
        }
        return points;
    }

    private boolean good(double[] point) {
        return excess(point) < precision;
    }

    private double excess(double[] point) {
        return f.value(point) - f.minimum();
    }
}
