package mapping.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import mapping.data.Batch;
import mapping.data.Batches;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.Optimizer;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;
import mapping.tensor.Tensor;
import mapping.training.checkpoint.Checkpoint;
import mapping.training.checkpoint.UnusableCheckpoint;

/**
 * Training: the mapping (model, data) ↦ better model, as a loop over epochs and batches. Sections 2.3.2 and 5.2.3. It is the ten
 * lines that one writes by hand,
 *
 * <pre>{@code
 * for (int epoch = 0; epoch < epochs; epoch++) {
 *     for (Batch batch : batches.epoch(epoch)) {
 *         optimizer.zeroGrad();
 *         Tensor cost = loss.apply(model.apply(batch.x()), batch.y());
 *         cost.backward();
 *         optimizer.step();
 *     }
 * }
 * }</pre>
 *
 * and gives the same bits; around them it keeps a schedule, a validation, a history, callbacks and checkpoints. Clipping and
 * averages of the weights belong to the {@link Optimizer}.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, Losses.crossEntropy(), Optimizer.of(Adam.of(1e-3), model))
 *     .validate(test.batches(1000)).metric("accuracy", new Accuracy())
 *     .onEpoch(System.out::println);
 * History history = trainer.train(train.shuffled(1).batches(64), 10);
 * }</pre>
 *
 * <p>The memory needed is that of one batch's graph; nothing grows with the epochs but the history, 8 bytes a step.
 */
public final class Trainer {

    private final Layer model;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Map<String, Metric<Double>> metrics = new LinkedHashMap<>();
    private final List<Callback> callbacks = new ArrayList<>();
    private final Map<String, RandomSource> sources = new LinkedHashMap<>();
    private final History history = new History();
    private Position position = Position.START;
    private Schedule schedule;
    private Batches validation;
    private boolean validatesAverages;
    private Path savesTo;
    private int batchesAStep = 1;
    private boolean stopped;

    public Trainer(Layer model, Loss loss, Optimizer optimizer) {
        this.model = model;
        this.loss = loss;
        this.optimizer = optimizer;
    }

    // What to do, beside the loop.

    /** The learning rate of each step, counted from 0 over all epochs. Returns this. */
    public Trainer schedule(Schedule rates) {
        schedule = rates;
        return this;
    }

    /**
     * Takes the gradients of so many batches together for one step: that of one batch so many times as large, in the memory of a
     * small one (3.2.3). Losses must be means. Returns this.
     */
    public Trainer accumulate(int batches) {
        if (batches < 1) {
            throw new IllegalArgumentException("A step takes the gradients of 1 batch or more, got " + batches + ".");
        }
        batchesAStep = batches;
        return this;
    }

    /** Evaluates the model on these batches after every epoch. Returns this. */
    public Trainer validate(Batches batches) {
        validation = batches;
        return this;
    }

    /** Evaluates the averages of the weights that the rule keeps, in place of the weights; see {@link Optimizer#averaged}. */
    public Trainer validateAverages() {
        validatesAverages = true;
        return this;
    }

    /** Adds a metric to what is evaluated. Returns this. */
    public Trainer metric(String name, Metric<Double> metric) {
        metrics.put(name, metric);
        return this;
    }

    /** Lets a random source that the model or the loss draws from be part of checkpoints. Returns this. */
    public Trainer random(String name, RandomSource source) {
        sources.put(name, source);
        return this;
    }

    /** Adds a callback; they are called in the order in which they were added. Returns this. */
    public Trainer add(Callback callback) {
        callbacks.add(callback);
        return this;
    }

    /** Calls {@code use} after every step, for instance {@code step -> bar.step(1, step.toString())}. Returns this. */
    public Trainer onStep(Consumer<Step> use) {
        return add(Report.ofSteps(use));
    }

    /** Calls {@code use} after every epoch, for instance to print it. Returns this. */
    public Trainer onEpoch(Consumer<Epoch> use) {
        return add(Report.ofEpochs(use));
    }

    /** Saves a checkpoint after every epoch and its callbacks. Returns this. */
    public Trainer saveTo(Path file) {
        savesTo = file;
        return this;
    }

    // The loop.

    /**
     * Trains until so many epochs have been seen in all, counting those before this call or before a checkpoint. Afterwards the
     * model is in evaluation mode.
     *
     * @throws ArithmeticException   if the loss or a gradient is not a finite number; names the step and the learning rate. No
     *                               parameter has moved in that step
     * @throws CancellationException if the thread was interrupted; between two steps, so that {@link #save} may follow
     * @throws IllegalStateException if memory ran out
     */
    public History train(Batches batches, int epochs) {
        stopped = false;
        try {
            while (position.epoch() < epochs && !stopped) {
                model.train();
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
            throw MemoryExhausted.reached("training", batches, " and accumulate() several for a step", e);
        } finally {
            model.eval();
        }
        return history;
    }

    private void step(Iterator<Batch> rest) {
        if (schedule != null) {
            optimizer.learningRate(schedule.rate(position.steps()));
        }
        optimizer.zeroGrad();
        double sum = 0;
        int examples = 0;
        int taken = 0;
        for (; taken < batchesAStep && rest.hasNext(); taken++) {
            Batch batch = rest.next();
            Tensor cost = loss.apply(model.apply(batch.x()), batch.y());
            requireFinite(cost.item());
            (batchesAStep == 1 ? cost : cost.mul(batch.size())).backward();
            sum += (double) batch.size() * cost.item();
            examples += batch.size();
        }
        if (batchesAStep > 1) {
            divideGradients(examples);
        }
        optimizer.step();
        Step step = new Step(position.steps(), position.epoch(), optimizer.learningRate(), sum / examples, examples);
        position = position.after(taken, sum, examples);
        history.add(step);
        callbacks.forEach(callback -> callback.afterStep(this, step));
    }

    private void divideGradients(int examples) {
        for (Tensor parameter : model.parameters()) {
            float[] gradient = parameter.gradient();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] /= examples;
            }
        }
    }

    private void endEpoch() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(History.TRAIN_LOSS, position.meanLoss());
        values.put(History.RATE, optimizer.learningRate());
        if (validation != null) {
            values.putAll(validatesAverages ? optimizer.averaged(() -> evaluate(validation)) : evaluate(validation));
        }
        Epoch epoch = new Epoch(position.epoch(), values);
        position = position.nextEpoch();
        history.add(epoch);
        callbacks.forEach(callback -> callback.afterEpoch(this, epoch));
        if (savesTo != null) {
            save(savesTo);
        }
    }

    /**
     * The mean loss and the metrics over these batches; the model is then in evaluation mode.
     *
     * @throws CancellationException if the thread was interrupted
     * @throws IllegalStateException if memory ran out
     */
    public Map<String, Double> evaluate(Batches batches) {
        return new Evaluation(model, loss, metrics).of(batches);
    }

    /** Lets {@link #train} return before the next step; for callbacks. */
    public void stop() {
        stopped = true;
    }

    private void requireFinite(double cost) {
        if (!Double.isFinite(cost)) {
            throw new ArithmeticException("The loss at step " + position.steps() + " (epoch " + position.epoch() + ") is " + cost
                + ", at learning rate " + optimizer.learningRate() + ": take a smaller one, or clip the gradient; if it is so "
                + "from the first step, look for the operation with Anomaly.");
        }
    }

    // Stopping and going on.

    /**
     * Saves all that the rest of the run depends on, whole or not at all; see {@link Checkpoint#save}. The data are not part of
     * it, since the batches of every epoch follow from their seed.
     */
    public void save(Path file) {
        RunState.of(this).save(file);
    }

    /**
     * Goes on where the trainer stood that saved this file: the same bits will come as if it had never stopped. This trainer must
     * be built as that one was.
     *
     * @throws UnusableCheckpoint if the file is damaged or is of another model or trainer; then nothing has changed
     */
    public Trainer resume(Path file) {
        RunState.restore(this, file);
        return this;
    }

    // What there is.

    public Layer model() {
        return model;
    }

    public Optimizer optimizer() {
        return optimizer;
    }

    /** The course so far. */
    public History history() {
        return history;
    }

    List<Callback> callbacks() {
        return callbacks;
    }

    Map<String, RandomSource> sources() {
        return sources;
    }

    Position position() {
        return position;
    }

    void goTo(Position place) {
        position = place;
    }
}
