package mapping.optimizers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.kernels.Kernels;
import mapping.layers.Layer;
import mapping.optimizers.rules.Adam;
import mapping.tensor.Tensor;

/**
 * Moves the parameters of a model by an {@link UpdateRule} (section 3.3): the loop over tensors around the rule's loop over
 * elements. PyTorch: {@code torch.optim.Optimizer}.
 * <pre>{@code
 * Optimizer optimizer = Optimizer.of(Adam.of(1e-3), model);
 * for (…) {
 *     optimizer.zeroGrad();
 *     loss.apply(model.apply(x), y).backward();
 *     optimizer.step();
 * }
 * }</pre>
 * Parameters may be given rules of their own, {@link #group}. A parameter without a gradient is left alone. Plain SGD,
 * momentum, Adam, AdamW and RMSprop run as fused loops over the {@code float} arrays, at the speed of memory; the other rules
 * compute in double precision. {@link #state} and {@link #restore} keep the memory bit for bit.
 */
public final class Optimizer {

    /** A parameter, its rule as given, and what is remembered of it. */
    private record Slot(String name, Tensor parameter, UpdateRule rule, ParameterMemory memory) {
    }

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final UpdateRule rule;
    private final Map<UpdateRule, UpdateRule> current = new LinkedHashMap<>();
    private double learningRate;
    private double largestNorm = Double.POSITIVE_INFINITY;
    private double largestValue = Double.POSITIVE_INFINITY;
    private long steps;

    private Optimizer(UpdateRule rule, Map<String, Tensor> parameters) {
        this.rule = rule;
        this.learningRate = rule.learningRate();
        add(rule, parameters);
    }

    /**
     * An optimizer of all parameters of a model; errors and the saved state use the model's names of them. One that the model
     * uses in two places is moved once.
     */
    public static Optimizer of(UpdateRule rule, Layer model) {
        Map<String, Tensor> once = new LinkedHashMap<>();
        model.namedParameters().forEach((name, parameter) -> {
            if (!once.containsValue(parameter)) {
                once.put(name, parameter);
            }
        });
        return new Optimizer(rule, once);
    }

    /** An optimizer of these parameters, which are called 0, 1, 2, … */
    public static Optimizer of(UpdateRule rule, List<Tensor> parameters) {
        return new Optimizer(rule, numbered(parameters, 0));
    }

    /**
     * Gives these parameters a rule of their own, for instance one without weight decay to the biases. Those that this
     * optimizer does not have yet are added to it. Returns this. PyTorch: a parameter group.
     *
     * @throws IllegalStateException after the first step
     */
    public Optimizer group(UpdateRule ownRule, List<Tensor> parameters) {
        if (steps > 0) {
            throw new IllegalStateException("a group cannot be made after " + steps + " steps: make all groups before the first");
        }
        Map<String, Tensor> added = new LinkedHashMap<>();
        for (Tensor parameter : parameters) {
            String name = slots.values().stream().filter(slot -> slot.parameter == parameter).map(Slot::name).findFirst()
                .orElse(String.valueOf(slots.size() + added.size()));
            added.put(name, parameter);
        }
        add(ownRule, added);
        return this;
    }

    private void add(UpdateRule ownRule, Map<String, Tensor> parameters) {
        current.put(ownRule, ownRule);
        parameters.forEach((name, parameter) -> {
            if (!parameter.isParameter()) {
                throw new IllegalArgumentException("parameter \"" + name + "\" of shape " + Arrays.toString(parameter.shape())
                    + " does not require a gradient: call requiresGrad() on it");
            }
            slots.put(name, new Slot(name, parameter, ownRule, ParameterMemory.of(ownRule, parameter.shape())));
        });
    }

    private static Map<String, Tensor> numbered(List<Tensor> parameters, int first) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        for (Tensor parameter : parameters) {
            if (named.containsValue(parameter)) {
                throw new IllegalArgumentException("parameter " + (first + named.size()) + " is given twice");
            }
            named.put(String.valueOf(first + named.size()), parameter);
        }
        return named;
    }

    /** The learning rate of the first rule. */
    public double learningRate() {
        return learningRate;
    }

    /**
     * Sets the learning rate for the next steps, for instance {@code schedule.rate(step)}. Rules of groups keep their ratio to
     * the first rule. Returns this.
     */
    public Optimizer learningRate(double rate) {
        learningRate = rate;
        double base = rule.learningRate();
        current.replaceAll((given, now) -> now.withLearningRate(base == 0 ? rate : given.learningRate() / base * rate));
        return this;
    }

    /**
     * Goes on with another setting of the first rule, for instance another momentum: what is remembered stays. Returns this.
     *
     * @throws IllegalArgumentException if the new rule is of another kind
     */
    public Optimizer rule(UpdateRule changed) {
        FusedRule old = FusedRule.of(rule);
        FusedRule fused = FusedRule.of(changed);
        if (changed.getClass() != rule.getClass() || (old == null) != (fused == null)
            || old != null && !Arrays.equals(old.arrays(), fused.arrays())) {
            throw new IllegalArgumentException(changed + " cannot go on with what " + rule + " remembers: make a new optimizer");
        }
        current.put(rule, changed);
        learningRate = changed.learningRate();
        return this;
    }

    /** Shortens the gradient of all parameters together to at most this norm in each step; see {@link ClipNorm}. Returns this. */
    public Optimizer clipNorm(double maximum) {
        Requirement.positive("The largest norm", maximum);
        largestNorm = maximum;
        return this;
    }

    /** Brings every element of the gradient into [−maximum, maximum] in each step; see {@link ClipValue}. Returns this. */
    public Optimizer clipValue(double maximum) {
        Requirement.positive("The largest value", maximum);
        largestValue = maximum;
        return this;
    }

    /** Sets all gradients to zero. */
    public void zeroGrad() {
        slots.values().forEach(slot -> slot.parameter.zeroGrad());
    }

    /**
     * Moves every parameter by its rule.
     *
     * @throws ArithmeticException if a gradient is infinite or not a number; it names parameter, element and step, and no
     *                             parameter has changed
     */
    public void step() {
        slots.values().forEach(this::requireFinite);
        double factor = largestNorm == Double.POSITIVE_INFINITY ? 1 : largestNorm / (gradientNorm() + ClipNorm.GUARD);
        if (factor < 1 || largestValue < Double.POSITIVE_INFINITY) {
            clip((float) Math.min(1, factor), (float) largestValue);
        }
        if (slots.values().stream().allMatch(slot -> slot.parameter.grad() == null)) {
            throw new IllegalStateException("no parameter has a gradient: call backward() on the loss before step()");
        }
        steps++;
        for (Slot slot : slots.values()) {
            if (slot.parameter.grad() != null) {
                float[] gradient = slot.parameter.gradient();
                slot.parameter.update(data -> slot.memory.update(current.get(slot.rule), data, gradient));
            }
        }
    }

    /** The norm of the gradient of all parameters together, as it is now. */
    public double gradientNorm() {
        double sum = 0;
        for (Slot slot : slots.values()) {
            if (slot.parameter.grad() != null) {
                float[] gradient = slot.parameter.gradient();
                float square = Kernels.current().dot(gradient, 0, gradient, 0, gradient.length);
                sum += Float.isFinite(square) ? square : Vectors.dot(ParameterMemory.doubles(gradient), ParameterMemory.doubles(gradient));
            }
        }
        return Math.sqrt(sum);
    }

    private void requireFinite(Slot slot) {
        if (slot.parameter.grad() == null) {
            return;
        }
        float[] gradient = slot.parameter.gradient();
        if (!Kernels.current().allFinite(gradient, 0, gradient.length)) {
            int bad = Vectors.firstNotFinite(ParameterMemory.doubles(gradient));
            throw new ArithmeticException("at step " + (steps + 1) + " the gradient of parameter \"" + slot.name
                + "\" of shape " + Arrays.toString(slot.parameter.shape()) + " is " + gradient[bad] + " in element " + bad
                + ": take a smaller learning rate, or look for the operation with Anomaly");
        }
    }

    private void clip(float factor, float most) {
        for (Slot slot : slots.values()) {
            if (slot.parameter.grad() != null) {
                float[] gradient = slot.parameter.gradient();
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] = Math.max(-most, Math.min(most, factor * gradient[i]));
                }
            }
        }
    }

    /**
     * What {@code use} gives when the parameters hold the rule's {@link UpdateRule#average averages}, for instance the accuracy
     * on a validation set; then the parameters are put back.
     */
    public <T> T averaged(Supplier<T> use) {
        Map<String, float[]> kept = new LinkedHashMap<>();
        for (Slot slot : slots.values()) {
            kept.put(slot.name, slot.parameter.data().clone());
            float[] average = slot.memory.average(current.get(slot.rule), slot.parameter.data());
            slot.parameter.update(data -> System.arraycopy(average, 0, data, 0, data.length));
        }
        try {
            return use.get();
        } finally {
            kept.forEach((name, old) ->
                slots.get(name).parameter.update(data -> System.arraycopy(old, 0, data, 0, data.length)));
        }
    }

    /** The number of steps taken. */
    public long steps() {
        return steps;
    }

    /** All that is remembered, copied: "steps", "learningRate", and the arrays of every parameter as "NAME.ARRAY". */
    public Map<String, double[]> state() {
        Map<String, double[]> all = new LinkedHashMap<>();
        all.put("steps", new double[] {steps});
        all.put("learningRate", new double[] {learningRate});
        slots.values().forEach(slot -> slot.memory.toMap().forEach((name, array) -> all.put(slot.name + "." + name, array)));
        return all;
    }

    /**
     * Goes on where the optimizer stood whose {@link #state} this is; it must have had the same rules and parameters.
     *
     * @throws IllegalArgumentException if an array is missing, is superfluous or has another length
     */
    public void restore(Map<String, double[]> saved) {
        Map<String, double[]> present = state();
        if (!present.keySet().equals(saved.keySet())) {
            List<String> missing = new ArrayList<>(present.keySet());
            missing.removeAll(saved.keySet());
            List<String> superfluous = new ArrayList<>(saved.keySet());
            superfluous.removeAll(present.keySet());
            throw new IllegalArgumentException("the saved state is of another optimizer: it lacks " + missing
                + " and has in excess " + superfluous);
        }
        slots.values().forEach(slot -> {
            Map<String, double[]> own = new LinkedHashMap<>();
            slot.memory.toMap().keySet().forEach(name -> own.put(name, saved.get(slot.name + "." + name)));
            slot.memory.restore(own);
        });
        steps = (long) saved.get("steps")[0];
        learningRate(saved.get("learningRate")[0]);
    }
}
