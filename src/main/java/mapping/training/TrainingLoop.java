package mapping.training;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.data.Batch;
import mapping.data.Batches;
import mapping.losses.Loss;
import mapping.optimizers.Optimizer;

/** The loop of a {@link Trainer} over epochs and batches, and where it stands. */
final class TrainingLoop {

    private final Trainer trainer;
    private final Loss loss;
    private final TrainingPlan plan;
    private final History history = new History();
    private Position position = Position.START;
    private boolean stopped;

    TrainingLoop(Trainer trainer, Loss loss, TrainingPlan plan) {
        this.trainer = trainer;
        this.loss = loss;
        this.plan = plan;
    }

    /** Goes on from where it stands until {@code epochs} epochs have ended. */
    void run(Batches batches, int epochs) {
        stopped = false;
        try {
            while (position.epoch() < epochs && !stopped) {
                trainer.model().train();
                Iterator<Batch> rest = batches.epoch(position.epoch(), position.batches()).iterator();
                while (rest.hasNext() && !stopped) {
                    Cancellation.check("training");
                    step(rest);
                }
                if (!rest.hasNext()) {
                    endEpoch();
                }
            }
        } catch (OutOfMemoryError e) {
            throw MemoryExhausted.during("training", batches, " and accumulate() several for a step", e);
        } finally {
            trainer.model().eval();
        }
    }

    private void step(Iterator<Batch> rest) {
        Optimizer optimizer = trainer.optimizer();
        if (plan.schedule != null) {
            optimizer.learningRate(plan.schedule.rate(position.steps()));
        }
        optimizer.zeroGrad();
        StepGradient.Taken taken = new StepGradient(trainer.model(), loss, plan.batchesAStep)
            .of(rest, position, optimizer.learningRate());
        optimizer.step();
        Step step = new Step(position.steps(), position.epoch(), optimizer.learningRate(), taken.sum() / taken.examples(),
            taken.examples());
        position = position.after(taken.batches(), taken.sum(), taken.examples());
        history.add(step);
        plan.callbacks.forEach(callback -> callback.afterStep(trainer, step));
    }

    private void endEpoch() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(History.TRAIN_LOSS, position.meanLoss());
        values.put(History.RATE, trainer.optimizer().learningRate());
        if (plan.validation != null) {
            values.putAll(plan.validatesAverages ? trainer.optimizer().averaged(() -> trainer.evaluate(plan.validation))
                : trainer.evaluate(plan.validation));
        }
        Epoch epoch = new Epoch(position.epoch(), values);
        position = position.nextEpoch();
        history.add(epoch);
        plan.callbacks.forEach(callback -> callback.afterEpoch(trainer, epoch));
        if (plan.savesTo != null) {
            trainer.save(plan.savesTo);
        }
    }

    /** Makes {@link #run} return before the next step. */
    void stop() {
        stopped = true;
    }

    History history() {
        return history;
    }

    Position position() {
        return position;
    }

    void goTo(Position place) {
        position = place;
    }
}
