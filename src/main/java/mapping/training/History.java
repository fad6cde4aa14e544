package mapping.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The course of a training run, ready for a plot: the loss of every step, and a column of numbers for each thing reported. */
public final class History {

    /** The column of mean losses over the examples of each epoch, taken while the model changed. */
    public static final String TRAIN_LOSS = "train loss";
    /** The column of learning rates at the last step of each epoch. */
    public static final String RATE = "rate";
    /** The column of mean losses over the validation set. */
    public static final String VALIDATION_LOSS = "validation loss";

    private static final String STEPS = "history.steps";
    private static final String COLUMN = "history.epochs.";

    private double[] steps = new double[256];
    private int stepCount;
    private final Map<String, List<Double>> columns = new LinkedHashMap<>();

    void add(Step step) {
        if (stepCount == steps.length) {
            steps = Arrays.copyOf(steps, 2 * steps.length);
        }
        steps[stepCount++] = step.loss();
    }

    void add(Epoch epoch) {
        epoch.values().forEach((name, value) -> columns.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
    }

    /** The loss of each step, before it was taken. */
    public double[] losses() {
        return Arrays.copyOf(steps, stepCount);
    }

    /** The number of epochs that have ended. */
    public int epochs() {
        return columns.getOrDefault(TRAIN_LOSS, List.of()).size();
    }

    /** The names of the columns. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /**
     * One number for each epoch: {@code history.column("accuracy")}.
     *
     * @throws IllegalArgumentException if there is no such column; the message lists those that exist
     */
    public double[] column(String name) {
        List<Double> column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("The column must be one of " + columns.keySet() + ", got \"" + name + "\".");
        }
        return column.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The last number of a column. */
    public double last(String name) {
        double[] column = column(name);
        return column[column.length - 1];
    }

    Map<String, double[]> state() {
        Map<String, double[]> state = new LinkedHashMap<>();
        state.put(STEPS, losses());
        columns.keySet().forEach(name -> state.put(COLUMN + name, column(name)));
        return state;
    }

    void restore(Map<String, double[]> state) {
        steps = state.get(STEPS).clone();
        stepCount = steps.length;
        steps = Arrays.copyOf(steps, Math.max(256, stepCount));
        columns.clear();
        state.forEach((name, values) -> {
            if (name.startsWith(COLUMN)) {
                List<Double> column = columns.computeIfAbsent(name.substring(COLUMN.length()), key -> new ArrayList<>());
                for (double value : values) {
                    column.add(value);
                }
            }
        });
    }
}
