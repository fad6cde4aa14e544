package mapping.descent;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import mapping.Requirement;
import mapping.objectives.EmpiricalRisk;
import mapping.sampling.Indices;
import mapping.sampling.MiniBatches;
import mapping.schedules.ExponentialDecay;
import mapping.schedules.Schedule;

/**
 * The learning-rate range test (Smith 2017), section 3.1.2: one short run in which the rate grows from step to step while the
 * loss is watched. Where the loss falls fastest the rate is good; where it turns upwards it is too high. Here the rate
 * grows by the same factor in every step, and the run ends early once the smoothed loss is above four times its best.
 *
 * @param lowest    the rate of the first step
 * @param highest   the rate of the last step
 * @param steps     at least 2
 * @param batchSize examples for each step
 * @param seed      decides the order of the examples
 */
public record RangeTest(EmpiricalRisk risk, double lowest, double highest, int steps, int batchSize, long seed) {

    /** The share of the smoothed loss that is kept in each step. */
    private static final double MEMORY = 0.9;
    private static final double HOPELESS = 4;

    public RangeTest {
        Requirement.given("The risk", risk);
        if (!(lowest > 0 && lowest < highest && highest < Double.POSITIVE_INFINITY) || steps < 2) {
            throw new IllegalArgumentException("A range test must have 0 < lowest < highest and 2 steps or more, got "
                + Requirement.number(lowest) + ", " + Requirement.number(highest) + " and " + steps + ".");
        }
    }

    /** The rates that are tried, a straight line on a logarithmic axis. */
    public Schedule schedule() {
        return new ExponentialDecay(lowest, StrictMath.pow(highest / lowest, 1.0 / (steps - 1)));
    }

    /** Runs the test from these parameters, which stay as they are. */
    public Result run(double[] start) {
        risk.requireDimension(start);
        Schedule schedule = schedule();
        double[] parameters = start.clone();
        double[] gradient = new double[start.length];
        double[] losses = new double[steps];
        double[] smoothed = new double[steps];
        MiniBatches batches = MiniBatches.of(risk.examples(), batchSize, seed);
        Iterator<Indices> rest = batches.epoch(0).iterator();
        int epoch = 0;
        double mean = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int step = 0; step < steps; step++) {
            if (Thread.interrupted()) {
                throw new CancellationException("The range test was interrupted before step " + step + ".");
            }
            if (!rest.hasNext()) {
                epoch++;
                rest = batches.epoch(epoch).iterator();
            }
            losses[step] = risk.gradient(parameters, rest.next(), gradient);
            mean = MEMORY * mean + (1 - MEMORY) * losses[step];
            smoothed[step] = mean / (1 - StrictMath.pow(MEMORY, step + 1));
            if (!(smoothed[step] <= HOPELESS * best)) {
                if (step < 2) {
                    throw new ArithmeticException("The loss is " + losses[step] + " at the rate " + schedule.rate(step)
                        + " already: begin the range test at a lower rate.");
                }
                return new Result(schedule.rates(step), Arrays.copyOf(losses, step), Arrays.copyOf(smoothed, step));
            }
            best = Math.min(best, smoothed[step]);
            double rate = schedule.rate(step);
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] -= rate * gradient[i];
            }
        }
        return new Result(schedule.rates(steps), losses, smoothed);
    }

    /**
     * What the test saw.
     *
     * @param rates    the rate of every step
     * @param losses   the loss over the step's batch, before the step
     * @param smoothed the exponential moving average of the losses, corrected for its start
     */
    public record Result(double[] rates, double[] losses, double[] smoothed) {

        /** The rate at which the smoothed loss was least: about the largest that still helps. */
        public double atLeastLoss() {
            return rates[leastLoss()];
        }

        /** The rate, up to that of the least loss, at which the smoothed loss fell fastest on the logarithmic axis. */
        public double steepest() {
            int best = Math.min(1, leastLoss());
            for (int i = 2; i <= leastLoss(); i++) {
                best = smoothed[i] - smoothed[i - 1] < smoothed[best] - smoothed[best - 1] ? i : best;
            }
            return rates[best];
        }

        /** A tenth of the rate of the least loss, a common rule of thumb. */
        public double suggestion() {
            return atLeastLoss() / 10;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "range test of %d steps: falls fastest at %.3g, least loss at %.3g",
                losses.length, steepest(), atLeastLoss());
        }

        private int leastLoss() {
            int least = 0;
            for (int i = 1; i < smoothed.length; i++) {
                least = smoothed[i] < smoothed[least] ? i : least;
            }
            return least;
        }
    }
}
