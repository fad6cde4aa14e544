package mapping.training.race;

import java.util.function.LongFunction;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.layers.Layer;
import mapping.schedules.Schedule;

/**
 * The training of a network as a workload: a fixed number of steps on mini-batches, with the loss on validation data looked
 * at every few steps and the score on test data once, at the end. A run that is worse than untrained after a quarter of its
 * budget is given up, and counts as it is then.
 *
 * @param task       what is learnt: a class, unless something else is said
 * @param model      the untrained network of a seed
 * @param train      what the batches are drawn from
 * @param validation what the goal is measured on and learning rates are chosen by
 * @param test       what is reported and nothing is chosen by
 * @param batch      examples of a step
 * @param budget     the number of steps
 * @param every      steps from one look at the validation loss to the next
 * @param goal       the validation loss to be reached
 * @param shape      the factor of the learning rate in each step, counted from 0; 1 for a constant rate
 */
public record NetworkWorkload(Task task, LongFunction<Layer> model, Dataset train, Dataset validation, Dataset test, int batch,
        int budget, int every, double goal, Schedule shape) implements Workload {

    /** The part of the budget after which a run must be better than before its first step. */
    private static final int PATIENCE = 4;

    public NetworkWorkload {
        Requirement.given("The task", task);
        Requirement.atLeast("The budget", budget, 1);
        Requirement.atLeast("The number of steps between two looks", every, 1);
        Requirement.positive("The goal", goal);
    }

    /** A classifier. */
    public NetworkWorkload(LongFunction<Layer> model, Dataset train, Dataset validation, Dataset test, int batch, int budget,
            int every, double goal, Schedule shape) {
        this(Task.CLASSIFICATION, model, train, validation, test, batch, budget, every, goal, shape);
    }

    /** The same with the learning rate of each step multiplied by this schedule, whose greatest rate should be 1. */
    public NetworkWorkload following(Schedule newShape) {
        return new NetworkWorkload(task, model, train, validation, test, batch, budget, every, goal, newShape);
    }

    /** The training before its first step. */
    public NetworkRun begin(Racer racer, long seed) {
        return new NetworkRun(racer, task, model.apply(seed), train.shuffled(seed).batches(batch), shape);
    }

    @Override
    public Outcome run(Racer racer, long seed) {
        NetworkRun run = begin(racer, seed);
        double before = run.loss(validation);
        double loss = before;
        int reached = budget + 1;
        try {
            for (int step = 1; step <= budget; step++) {
                run.step();
                if (step % every == 0 || step == budget) {
                    loss = run.loss(validation);
                    if (!Double.isFinite(loss)) {
                        return Outcome.diverged(budget);
                    }
                    reached = loss <= goal ? Math.min(reached, step) : reached;
                    if (loss > before && step >= budget / PATIENCE) {
                        break;
                    }
                }
            }
        } catch (ArithmeticException notFinite) {
            return Outcome.diverged(budget);
        }
        return new Outcome(reached, loss, run.score(test));
    }
}
