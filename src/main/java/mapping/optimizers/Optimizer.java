package mapping.optimizers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mapping.Requirement;
import mapping.layers.Layer;
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
 * Groups of parameters may have their own rules, {@link #group}. A parameter without a gradient is left alone, and so
 * is one that is {@link Tensor#requiresGrad(boolean) frozen}: what is remembered of it waits for it. Rules that have a
 * {@link FusedRule}, such as Adam, run as one loop over the {@code float} arrays, at the speed of memory; the others compute in
 * double precision. {@link #state} and {@link #restore} keep the memory bit for bit.
 */
public final class Optimizer {

    private static final String STEPS = "steps";
    private static final String LEARNING_RATE = "learningRate";

    private final ParameterSlots slots;
    private final RuleGroups groups;
    private double largestNorm = Double.POSITIVE_INFINITY;
    private double clippedNorm = 2;
    private double largestValue = Double.POSITIVE_INFINITY;
    private long steps;

    private Optimizer(UpdateRule rule, Map<String, Tensor> parameters) {
        this.groups = new RuleGroups(rule);
        this.slots = new ParameterSlots(rule, parameters);
    }

    /**
     * An optimizer of all parameters of a model; errors and the saved state use the model's names for them. A parameter that the
     * model uses in two places is moved once.
     */
    public static Optimizer of(UpdateRule rule, Layer model) {
        return new Optimizer(rule, ParameterSlots.named(model));
    }

    /** An optimizer of these parameters, which are called 0, 1, 2, … */
    public static Optimizer of(UpdateRule rule, List<Tensor> parameters) {
        return new Optimizer(rule, ParameterSlots.numbered(parameters));
    }

    /**
     * Gives these parameters their own rule, for instance one without weight decay to the biases. Those that this
     * optimizer does not have yet are added to it. Returns this. PyTorch: a parameter group.
     *
     * @throws IllegalStateException after the first step
     */
    public Optimizer group(UpdateRule ownRule, List<Tensor> parameters) {
        if (steps > 0) {
            throw new IllegalStateException("All groups must be made before the first step, got one after " + steps + " steps.");
        }
        slots.group(groups.size(), ownRule, parameters);
        groups.add(ownRule);
        return this;
    }

    /** The learning rate of the first rule. */
    public double learningRate() {
        return groups.learningRate();
    }

    /**
     * Sets the learning rate for the next steps, for instance {@code schedule.rate(step)}. Rules of groups keep their ratio to
     * the first rule. Returns this.
     */
    public Optimizer learningRate(double rate) {
        groups.learningRate(rate);
        return this;
    }

    /**
     * Goes on with other settings of the first rule, for instance another momentum: what is remembered stays. Returns this.
     *
     * @throws IllegalArgumentException if the new rule is of another kind
     */
    public Optimizer rule(UpdateRule changed) {
        groups.replaceFirst(changed);
        return this;
    }

    /**
     * Shortens the gradient of all parameters together to at most this norm in each step. Returns this.
     * {@link UpdateRule#clipEachNorm} does so with the gradient of each parameter by itself.
     */
    public Optimizer clipNorm(double maximum) {
        return clipNorm(maximum, 2);
    }

    /**
     * The same by the p-norm; {@link Double#POSITIVE_INFINITY} takes the greatest element of the gradient, and unlike
     * {@link #clipValue} keeps the direction. Returns this. PyTorch: {@code clip_grad_norm_} with its {@code norm_type}.
     */
    public Optimizer clipNorm(double maximum, double p) {
        Requirement.positive("The largest norm", maximum);
        ClipNorm.requireNorm(p);
        largestNorm = maximum;
        clippedNorm = p;
        return this;
    }

    /** Clips every element of the gradient to [−maximum, maximum] in each step; see {@link ClipValue}. Returns this. */
    public Optimizer clipValue(double maximum) {
        Requirement.positive("The largest value", maximum);
        largestValue = maximum;
        return this;
    }

    /** Sets all gradients to zero. */
    public void zeroGrad() {
        slots.all().forEach(slot -> slot.tensor().zeroGrad());
    }

    /**
     * Moves every parameter by its rule.
     *
     * @throws ArithmeticException if a gradient is infinite or not a number; it names parameter, element and step, and no
     *                             parameter has changed
     */
    public void step() {
        slots.withGradient().forEach(slot -> slot.requireFiniteGradient(steps + 1));
        double factor = largestNorm == Double.POSITIVE_INFINITY ? 1 : largestNorm / (gradientNorm(clippedNorm) + ClipNorm.GUARD);
        if (factor < 1 || largestValue < Double.POSITIVE_INFINITY) {
            slots.withGradient().forEach(slot -> slot.clipGradient((float) Math.min(1, factor), (float) largestValue));
        }
        if (slots.withGradient().findAny().isEmpty()) {
            throw new IllegalStateException("At least one parameter must have a gradient, got none. Call backward() on the loss "
                + "before step().");
        }
        steps++;
        slots.withGradient().forEach(slot -> slot.step(groups.now(slot.group())));
    }

    /** The norm of the gradient of all parameters together, as it is now. */
    public double gradientNorm() {
        return gradientNorm(2);
    }

    /** The p-norm of it; {@link Double#POSITIVE_INFINITY} gives the size of the greatest element. */
    public double gradientNorm(double p) {
        ClipNorm.requireNorm(p);
        return slots.gradientNorm(p);
    }

    /**
     * Returns what {@code use} returns while the parameters hold the rule's {@link UpdateRule#average averages}, for instance the
     * accuracy on a validation set; then the parameters are put back. A frozen one holds its own values all the time.
     */
    public <T> T averaged(Supplier<T> use) {
        return slots.holding(slot -> slot.average(groups.now(slot.group())), use);
    }

    /** The number of steps taken. */
    public long steps() {
        return steps;
    }

    /** All that is remembered, copied: "steps", "learningRate", and the arrays of every parameter as "NAME.ARRAY". */
    public Map<String, double[]> state() {
        Map<String, double[]> all = new LinkedHashMap<>();
        all.put(STEPS, new double[] {steps});
        all.put(LEARNING_RATE, new double[] {learningRate()});
        slots.all().forEach(slot -> all.putAll(slot.state()));
        return all;
    }

    /**
     * Goes on from the {@link #state} of an optimizer, which must have had the same rules and parameters.
     *
     * @throws IllegalArgumentException if an array is missing, is superfluous or has another length
     */
    public void restore(Map<String, double[]> saved) {
        Requirement.given("The saved state", saved);
        Map<String, double[]> present = state();
        if (!present.keySet().equals(saved.keySet())) {
            List<String> missing = new ArrayList<>(present.keySet());
            missing.removeAll(saved.keySet());
            List<String> superfluous = new ArrayList<>(saved.keySet());
            superfluous.removeAll(present.keySet());
            throw new IllegalArgumentException("The saved state must be of the same parameters and rules, got one that lacks "
                + missing + " and has in excess " + superfluous + ".");
        }
        slots.all().forEach(slot -> slot.restore(saved));
        steps = (long) saved.get(STEPS)[0];
        learningRate(saved.get(LEARNING_RATE)[0]);
    }
}
