package mapping.training;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import mapping.Requirement;
import mapping.data.Batches;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.Optimizer;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;
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
 * with the same bits; around them it keeps a schedule, a validation, a history, callbacks and checkpoints. Clipping and
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
    private final TrainingPlan plan = new TrainingPlan();
    private final TrainingLoop loop;

    public Trainer(Layer model, Loss loss, Optimizer optimizer) {
        this.model = Requirement.given("The model to train", model);
        this.loss = Requirement.given("The loss to train by", loss);
        this.optimizer = Requirement.given("The optimizer of a trainer", optimizer);
        this.loop = new TrainingLoop(this, loss, plan);
    }

    // What to do, beside the loop.

    /** The learning rate of each step, counted from 0 over all epochs. Returns this. */
    public Trainer schedule(Schedule rates) {
        plan.schedule = rates;
        return this;
    }

    /**
     * Takes the gradients of {@code batches} batches together for one step, which is then that of one batch as large as all of
     * them, in the memory of a single one (3.2.3). Losses must be means. Returns this.
     */
    public Trainer accumulate(int batches) {
        Requirement.atLeast("The number of batches of a step", batches, 1);
        plan.batchesAStep = batches;
        return this;
    }

    /** Evaluates the model on these batches after every epoch. Returns this. */
    public Trainer validate(Batches batches) {
        plan.validation = batches;
        return this;
    }

    /** Evaluates the averages of the weights that the rule keeps, in place of the weights; see {@link Optimizer#averaged}. */
    public Trainer validateAverages() {
        plan.validatesAverages = true;
        return this;
    }

    /** Adds a metric to what is evaluated. Returns this. */
    public Trainer metric(String name, Metric<Double> metric) {
        plan.metrics.put(Requirement.given("The name of a metric", name), Requirement.given("The metric", metric));
        return this;
    }

    /** Includes a random source that the model or the loss draws from in checkpoints. Returns this. */
    public Trainer random(String name, RandomSource source) {
        plan.sources.put(Requirement.given("The name of a source", name), Requirement.given("The random source", source));
        return this;
    }

    /** Adds a callback; they are called in the order in which they were added. Returns this. */
    public Trainer add(Callback callback) {
        plan.callbacks.add(Requirement.given("The callback", callback));
        return this;
    }

    /** Calls {@code use} after every step, for instance {@code step -> bar.step(1, step.toString())}. Returns this. */
    public Trainer onStep(Consumer<Step> use) {
        return add(Callback.ofSteps(use));
    }

    /** Calls {@code use} after every epoch, for instance to print it. Returns this. */
    public Trainer onEpoch(Consumer<Epoch> use) {
        return add(Callback.ofEpochs(use));
    }

    /** Saves a checkpoint after every epoch and its callbacks. Returns this. */
    public Trainer saveTo(Path file) {
        plan.savesTo = file;
        return this;
    }

    // The loop.

    /**
     * Trains until {@code epochs} epochs have ended in all, counting those before this call or before a checkpoint. Afterwards
     * the model is in evaluation mode. Returns the course so far.
     *
     * @throws ArithmeticException   if the loss or a gradient is not a finite number; names the step and the learning rate. No
     *                               parameter has moved in that step
     * @throws CancellationException if the thread was interrupted; between two steps, so that {@link #save} may follow
     * @throws MemoryExhausted       if memory ran out
     */
    public History train(Batches batches, int epochs) {
        loop.run(batches, epochs);
        return loop.history();
    }

    /**
     * The mean loss and the metrics over these batches; the model is then in evaluation mode.
     *
     * @throws CancellationException if the thread was interrupted
     * @throws MemoryExhausted       if memory ran out
     */
    public Map<String, Double> evaluate(Batches batches) {
        return new Evaluation(model, loss, plan.metrics).of(batches);
    }

    /** Makes {@link #train} return before the next step; for callbacks. */
    public void stop() {
        loop.stop();
    }

    // Stopping and going on.

    /**
     * Saves everything that the rest of the run depends on, whole or not at all; see {@link Checkpoint#save}. The data are not
     * included, since the batches of every epoch follow from their seed.
     */
    public void save(Path file) {
        RunState.of(this).save(file);
    }

    /**
     * Goes on from where the trainer that saved this file stood, with the same bits as if it had never stopped. This trainer must
     * be built as that one was.
     *
     * @throws UnusableCheckpoint if the file is damaged or belongs to another model or trainer; then nothing has changed
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
        return loop.history();
    }

    TrainingPlan plan() {
        return plan;
    }

    TrainingLoop loop() {
        return loop;
    }
}
