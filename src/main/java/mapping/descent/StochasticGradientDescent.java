package mapping.descent;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import mapping.Requirement;
import mapping.objectives.EmpiricalRisk;
import mapping.sampling.Indices;
import mapping.sampling.MiniBatches;
import mapping.schedules.Schedule;

/**
 * Stochastic gradient descent (Robbins and Monro 1951), section 3.1.3: θ ← θ − η(t) ∇R_B(θ), where R_B is the mean loss over
 * one batch B of the examples. In expectation it is the step of gradient descent, at the price of B instead of n examples.
 * With {@code batchSize} n it <em>is</em> gradient descent, bit for bit; with 1 it is stochastic gradient descent in the
 * narrow sense.
 *
 * @param schedule  η, by the number of the step
 * @param batchSize B
 * @param seed      decides the order of the examples, see {@link MiniBatches}
 */
public record StochasticGradientDescent(EmpiricalRisk risk, Schedule schedule, int batchSize, long seed) {

    public StochasticGradientDescent {
        Requirement.given("The risk", risk);
        Requirement.given("The schedule", schedule);
    }

    /** With the same learning rate in every step. */
    public StochasticGradientDescent(EmpiricalRisk risk, double learningRate, int batchSize, long seed) {
        this(risk, Schedule.constant(learningRate), batchSize, seed);
    }

    /**
     * The steps, each taken when it is asked for: it changes {@code parameters} in place, and between two steps they may be
     * read. Every iteration of the result begins with the parameters as they are then.
     *
     * @throws ArithmeticException   at a step whose loss is not finite
     * @throws CancellationException at the next step after the thread was interrupted
     */
    public Iterable<StochasticStep> steps(double[] parameters, int epochs) {
        risk.requireDimension(parameters);
        return () -> new Steps(parameters, epochs);
    }

    /** Takes all steps and returns what each reported; {@code parameters} are changed in place. */
    public List<StochasticStep> run(double[] parameters, int epochs) {
        List<StochasticStep> history = new ArrayList<>();
        steps(parameters, epochs).forEach(history::add);
        return history;
    }

    private final class Steps implements Iterator<StochasticStep> {

        private final double[] parameters;
        private final double[] gradient;
        private final int epochs;
        private final MiniBatches batches = MiniBatches.of(risk.examples(), batchSize, seed);
        private Iterator<Indices> rest;
        private int epoch;
        private int step;
        private long examplesSeen;

        Steps(double[] parameters, int epochs) {
            this.parameters = parameters;
            this.epochs = epochs;
            this.gradient = new double[parameters.length];
        }

        @Override
        public boolean hasNext() {
            return epoch < epochs;
        }

        @Override
        public StochasticStep next() {
            if (!hasNext()) {
                throw new NoSuchElementException("All " + epochs + " epochs are done.");
            }
            if (Thread.interrupted()) {
                throw new CancellationException("The descent was interrupted before step " + step + " (epoch " + epoch + ").");
            }
            if (rest == null) {
                rest = batches.epoch(epoch).iterator();
            }
            Indices batch = rest.next();
            double loss = risk.gradient(parameters, batch, gradient);
            if (!Double.isFinite(loss)) {
                throw new ArithmeticException("The loss at step " + step + " (epoch " + epoch + ") is " + loss
                    + ": take a smaller learning rate than " + schedule.rate(Math.max(0, step - 1)) + ".");
            }
            double rate = schedule.rate(step);
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] -= rate * gradient[i];
            }
            return progress(rate, loss, batch.size());
        }

        private StochasticStep progress(double rate, double loss, int batchSize) {
            examplesSeen += batchSize;
            long multiplyAdds = examplesSeen * risk.multiplyAdds() + (step + 1L) * parameters.length;
            boolean endsEpoch = !rest.hasNext();
            StochasticStep progress = new StochasticStep(step, epoch, endsEpoch, rate, loss, examplesSeen, multiplyAdds);
            step++;
            if (endsEpoch) {
                epoch++;
                rest = null;
            }
            return progress;
        }
    }
}
