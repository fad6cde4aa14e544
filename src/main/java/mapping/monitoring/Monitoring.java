package mapping.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import mapping.Requirement;
import mapping.formats.events.Distribution;
import mapping.formats.events.PngImage;
import mapping.layers.Layer;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.training.Callback;
import mapping.training.Epoch;
import mapping.training.History;
import mapping.training.Step;
import mapping.training.Trainer;

/**
 * Tells a {@link Watcher} how a training goes, and leaves no trace in it: the weights are the same to the bit with and without.
 * Section 7.2. After a step: the loss, the rate, the length of the gradient. After an epoch: what was validated, how weights and
 * gradients are distributed, pictures.
 * <pre>{@code
 * trainer.add(Monitoring.of(log).every(10).distributions().picture("first filters", WeightPictures::of));
 * }</pre>
 */
public final class Monitoring implements Callback {

    /** How many parameters get a curve of their own. */
    private static final int MOST_CURVES = 6;

    private final Watcher watcher;
    private final Map<String, Function<Layer, PngImage>> pictures = new LinkedHashMap<>();
    private int every = 1;
    private boolean distributions;
    private boolean begun;

    private Monitoring(Watcher watcher) {
        this.watcher = watcher;
    }

    /** A callback that tells this watcher. */
    public static Monitoring of(Watcher watcher) {
        return new Monitoring(Requirement.given("The watcher", watcher));
    }

    /** Tells of every so manieth step only, from step 0 on; of each one if nothing is said. Returns this. */
    public Monitoring every(int steps) {
        Requirement.atLeast("The number of steps between two reports", steps, 1);
        every = steps;
        return this;
    }

    /** Adds, after each epoch, how each parameter and its gradient are distributed. Returns this. */
    public Monitoring distributions() {
        distributions = true;
        return this;
    }

    /**
     * Adds a picture after each epoch, made of the model. It is called in evaluation mode and without recording, and must not
     * change the model. Returns this.
     */
    public Monitoring picture(String tag, Function<Layer, PngImage> picture) {
        pictures.put(Requirement.given("The tag", tag), Requirement.given("The picture", picture));
        return this;
    }

    @Override
    public void afterStep(Trainer trainer, Step step) {
        Requirement.given("The trainer", trainer);
        Requirement.given("The step", step);
        if (!begun) {
            begun = true;
            watcher.graph(ModelGraph.of(trainer.model()));
            watcher.text("model", step.number(), trainer.model().toString());
        }
        if (step.number() % every == 0) {
            watcher.scalar("loss/step", step.number(), step.loss());
            watcher.scalar("rate/step", step.number(), step.rate());
            gradients(trainer.model(), step.number());
        }
    }

    /** The length of the whole gradient, and of that of the first weights. */
    private void gradients(Layer model, int step) {
        Map<String, Double> squares = new LinkedHashMap<>();
        learnt(model).forEach((name, parameter) -> squares.put(name, square(parameter.gradient())));
        watcher.scalar("gradient norm/all", step,
            Math.sqrt(squares.values().stream().mapToDouble(Double::doubleValue).sum()));
        squares.entrySet().stream().filter(entry -> model.namedParameters().get(entry.getKey()).dim() > 1).limit(MOST_CURVES)
            .forEach(entry -> watcher.scalar("gradient norm/" + entry.getKey(), step, Math.sqrt(entry.getValue())));
    }

    private static double square(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }

    /** The parameters that have a gradient, each once. */
    private static Map<String, Tensor> learnt(Layer model) {
        Map<String, Tensor> learnt = new LinkedHashMap<>();
        model.namedParameters().forEach((name, parameter) -> {
            if (parameter.needsGradient() && parameter.gradient() != null && !learnt.containsValue(parameter)) {
                learnt.put(name, parameter);
            }
        });
        return learnt;
    }

    @Override
    public void afterEpoch(Trainer trainer, Epoch epoch) {
        Requirement.given("The trainer", trainer);
        Requirement.given("The epoch", epoch);
        int step = Math.max(0, trainer.history().losses().length - 1);
        epoch.values().forEach((name, value) -> {
            if (!name.equals(History.RATE)) {
                watcher.scalar(tag(name), step, value);
            }
        });
        if (distributions) {
            learnt(trainer.model()).forEach((name, parameter) -> {
                watcher.distribution("weights/" + name, step, Distribution.of(parameter.data()));
                watcher.distribution("gradients/" + name, step, Distribution.of(parameter.gradient()));
            });
        }
        if (!pictures.isEmpty()) {
            trainer.model().eval(); // as after a validation; the trainer begins each epoch in training mode
            NoGrad.run(() -> pictures.forEach((tag, picture) -> watcher.picture(tag, step, picture.apply(trainer.model()))));
        }
    }

    /** Training and validation loss go into one chart, each metric into one of its own. */
    private static String tag(String name) {
        return name.equals(History.TRAIN_LOSS) ? "loss/train" : name.equals(History.VALIDATION_LOSS) ? "loss/validation"
            : name + "/validation";
    }
}
