package book.train;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleSupplier;
import mapping.training.Callback;

/**
 * What a training run remembers from one process to the next, beside the weights: which recipe it is of, and the seconds that it
 * has taken so far. It travels in the checkpoints of the run; no bit of the weights depends on it.
 */
final class RunMemory implements Callback {

    private static final String RECIPE = "recipe";
    private static final String SECONDS = "seconds";
    private static final int HEXADECIMAL_DIGITS_OF_AN_INT = 8;

    private final double[] recipe;
    private final Clock wall = new Clock(() -> System.nanoTime() / 1e9);
    private final Clock processors = new Clock(RunMemory::processorSeconds);

    /** Seconds since a moment, and those before it. */
    private static final class Clock {

        private final DoubleSupplier now;
        private final double start;
        private double before;

        Clock(DoubleSupplier now) {
            this.now = now;
            this.start = now.getAsDouble();
        }

        double seconds() {
            return before + now.getAsDouble() - start;
        }
    }

    /** @param fingerprint a SHA-256 sum of all that makes the recipe, in hexadecimal digits */
    RunMemory(String fingerprint) {
        recipe = new double[fingerprint.length() / HEXADECIMAL_DIGITS_OF_AN_INT];
        for (int i = 0; i < recipe.length; i++) {
            int at = i * HEXADECIMAL_DIGITS_OF_AN_INT;
            recipe[i] = Long.parseLong(fingerprint.substring(at, at + HEXADECIMAL_DIGITS_OF_AN_INT), 16);
        }
    }

    /** Returns how long the run has taken so far, without the time between its processes. */
    double seconds() {
        return wall.seconds();
    }

    /** Returns the same summed over the processors that were at work. */
    double processorsSeconds() {
        return processors.seconds();
    }

    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getProcessCpuTime() / 1e9 : 0;
    }

    @Override
    public Map<String, double[]> state() {
        return Map.of(RECIPE, recipe.clone(), SECONDS, new double[] {seconds(), processorsSeconds()});
    }

    @Override
    public void restore(Map<String, double[]> state) {
        if (!Arrays.equals(recipe, state.get(RECIPE))) {
            throw new IllegalArgumentException("The recipe must be the one whose training was interrupted, and it has changed.");
        }
        wall.before = state.get(SECONDS)[0];
        processors.before = state.get(SECONDS)[1];
    }
}
