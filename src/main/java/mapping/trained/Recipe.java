package mapping.trained;

import java.util.List;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.optimizers.Optimizer;
import mapping.optimizers.UpdateRule;
import mapping.schedules.Schedule;
import mapping.training.Trainer;

/**
 * How a model whose weights the book ships is trained: the mapping () ↦ weights, with everything that their bits depend on in one
 * small class, seeds included. {@code ./book train NAME} applies it, which takes minutes, and writes
 * {@code datasets/trained/NAME}; {@link Trained#load} reads that in a moment. Section 5.3.3 uses the first one.
 * All recipes stand in {@link Recipes}.
 *
 * <p>Settings and models are chosen on the validation part; the test part is evaluated once, after the last epoch.
 */
public interface Recipe {

    /** The name on the command line and of the folder: lower-case letters, digits and hyphens. */
    String name();

    /** What it is, in a few words that follow the name: {@code "a convolutional network for Fashion-MNIST"}. */
    String title();

    /** The sections of the book that load it, such as {@code "5.3.3"}. */
    List<String> sections();

    /** The data sets that it is trained on, by their folders in {@code datasets}. */
    List<String> dataSets();

    /**
     * The licence of the weights, by its SPDX name: that of the code which computes them. Whether weights are derived from the
     * data that they were trained on is not settled in law, so a recipe whose data have a licence with copyleft names that one.
     */
    default String licence() {
        return "Apache-2.0";
    }

    /** Where its draws of weights, parts and orders start. */
    long seed();

    /** The architecture with its weights as drawn from {@link #seed}, untrained; another copy with each call. */
    Layer model();

    /** The shape of one example that the model takes, such as 1, 28, 28. */
    int[] example();

    /** The data, read and divided into batches. */
    TrainingData data();

    /** What training lowers. */
    Loss loss();

    /** The update rule, with a fresh memory. */
    UpdateRule rule();

    /** The learning rate of each step, when the whole training has so many. */
    Schedule schedule(int steps);

    /** How many times the training part is gone through. */
    int epochs();

    /** What the metric is called. */
    String metricName();

    /** The measure of the model that is reported on the validation and the test part. */
    Metric<Double> metric();

    /**
     * The trainer of a {@link #model} on these {@link #data}, at its first step. A recipe whose model draws random numbers while
     * it is trained overrides this to add their source, with {@link Trainer#random}; else resumed training has other bits.
     */
    default Trainer trainer(Layer model, TrainingData data) {
        return new Trainer(model, loss(), Optimizer.of(rule(), model))
            .schedule(schedule(steps(data)))
            .validate(data.validation())
            .metric(metricName(), metric());
    }

    /** The number of steps of the whole training. */
    default int steps(TrainingData data) {
        return epochs() * Requirement.given("The data", data).train().perEpoch();
    }
}
