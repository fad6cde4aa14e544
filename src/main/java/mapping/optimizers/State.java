package mapping.optimizers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.tensor.Shape;

/**
 * What a rule remembers about one parameter array from step to step: how many steps were taken, and named arrays, such as
 * Adam's "m" and "v". The rules of this library keep the names as constants, so that the compiler finds a misspelt one. A rule
 * inside another rule keeps its own state inside the other's.
 *
 * <p>{@link #toMap} and {@link #restore} save a state and bring it back, bit for bit: training that stops, is restored
 * and goes on computes the same numbers as training that never stopped.
 */
public final class State {

    private static final String STEPS = "steps";
    private static final String INNER = "inner.";

    private final int[] shape;
    private final Map<String, double[]> arrays = new LinkedHashMap<>();
    private final State inner;
    private long steps;

    private State(int[] shape, State inner) {
        this.shape = Requirement.given("The shape of a state", shape).clone();
        this.inner = inner;
        Shape.numel(shape);
    }

    /**
     * The state of a parameter array of this shape before the first step: arrays of the same size, filled with zeros. A
     * scalar has the empty shape.
     */
    public static State zeros(int[] shape, String... names) {
        State state = new State(shape, null);
        for (String name : Requirement.given("The names of the arrays", names)) {
            state.filled(name, 0);
        }
        return state;
    }

    /** The same for a rule around another one, whose state is {@code inner}. */
    public static State around(State inner, String... names) {
        Requirement.given("The names", names);
        Requirement.given("The state of the rule inside", inner);
        State state = new State(inner.shape, inner);
        for (String name : names) {
            state.filled(name, 0);
        }
        return state;
    }

    /** Adds an array of any size, with its initial contents; returns this state. */
    public State with(String name, double... contents) {
        Requirement.given("The name", name);
        if (name.equals(STEPS) || name.startsWith(INNER) || arrays.putIfAbsent(name, contents) != null) {
            throw new IllegalArgumentException("A state cannot have another array with the name \"" + name + "\".");
        }
        return this;
    }

    /** Adds an array of the size of the parameters with this number in every element; returns this state. */
    public State filled(String name, double value) {
        double[] contents = new double[size()];
        Arrays.fill(contents, value);
        return with(name, contents);
    }

    /** The array of this name itself: a rule changes it in place. */
    public double[] get(String name) {
        double[] array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("The state must have an array \"" + name + "\", got only " + arrays.keySet()
                + ".");
        }
        return array;
    }

    /** The state of the rule inside. */
    public State inner() {
        if (inner == null) {
            throw new IllegalStateException("The state must be of a rule with another rule inside, got one of a rule without.");
        }
        return inner;
    }

    /** Counts one more step and returns its number t, from 1: the line t ← t + 1 of the papers. */
    public long next() {
        steps++;
        return steps;
    }

    /** The number of steps taken so far. */
    public long steps() {
        return steps;
    }

    /** The shape of the parameter array. */
    public int[] shape() {
        return shape.clone();
    }

    /** The number of elements of the parameter array. */
    public int size() {
        return Shape.numel(shape);
    }

    /** An independent copy. */
    public State copy() {
        State copy = new State(shape, inner == null ? null : inner.copy());
        arrays.forEach((name, array) -> copy.with(name, array.clone()));
        copy.steps = steps;
        return copy;
    }

    /** Everything remembered, copied, under names: "steps" (one number), the arrays, and what is inside as "inner.NAME". */
    public Map<String, double[]> toMap() {
        Map<String, double[]> map = new LinkedHashMap<>();
        map.put(STEPS, new double[] {steps});
        arrays.forEach((name, array) -> map.put(name, array.clone()));
        if (inner != null) {
            inner.toMap().forEach((name, array) -> map.put(INNER + name, array));
        }
        return map;
    }

    /**
     * Overwrites this state, new from {@code start} of the same rule, with what {@link #toMap} returned.
     *
     * @throws IllegalArgumentException if a name is missing, is superfluous or has an array of another length
     */
    public void restore(Map<String, double[]> saved) {
        Requirement.given("The saved state", saved);
        Map<String, double[]> present = toMap();
        if (!present.keySet().equals(saved.keySet())) {
            throw new IllegalArgumentException(
                "The saved state must have the arrays " + present.keySet() + ", as this rule has, got " + saved.keySet() + ".");
        }
        present.forEach((name, array) -> {
            if (array.length != saved.get(name).length) {
                throw new IllegalArgumentException("The array \"" + name + "\" of the saved state must have " + array.length
                    + " elements, got " + saved.get(name).length + ".");
            }
        });
        overwrite(saved, "");
    }

    private void overwrite(Map<String, double[]> saved, String prefix) {
        steps = (long) saved.get(prefix + STEPS)[0];
        arrays.forEach((name, array) -> System.arraycopy(saved.get(prefix + name), 0, array, 0, array.length));
        if (inner != null) {
            inner.overwrite(saved, prefix + INNER);
        }
    }

    @Override
    public String toString() {
        return "state after " + steps + " steps with the arrays " + arrays.keySet() + (inner == null ? "" : " around a " + inner);
    }
}
