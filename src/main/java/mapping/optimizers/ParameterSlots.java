package mapping.optimizers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/** The parameters that an optimizer moves, by name, and what concerns all of them together. */
final class ParameterSlots {

    private final Map<String, ParameterSlot> slots = new LinkedHashMap<>();

    ParameterSlots(UpdateRule rule, Map<String, Tensor> parameters) {
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("An optimizer must have at least one parameter to move, got none.");
        }
        parameters.forEach((name, parameter) -> slots.put(name, ParameterSlot.of(name, parameter, 0, rule)));
    }

    /** The parameters of a model by their names; one that is used in two places has the name of the first. */
    static Map<String, Tensor> named(Layer model) {
        Requirement.given("The model", model);
        Map<String, Tensor> once = new LinkedHashMap<>();
        model.namedParameters().forEach((name, parameter) -> {
            if (!once.containsValue(parameter)) {
                once.put(name, parameter);
            }
        });
        return once;
    }

    /** Parameters without names are called 0, 1, 2, … */
    static Map<String, Tensor> numbered(List<Tensor> parameters) {
        Requirement.given("The parameters", parameters);
        Map<String, Tensor> numbered = new LinkedHashMap<>();
        for (Tensor parameter : parameters) {
            if (numbered.containsValue(parameter)) {
                throw new IllegalArgumentException("Each parameter must be given once, got parameter " + numbered.size()
                    + " a second time.");
            }
            numbered.put(String.valueOf(numbered.size()), parameter);
        }
        return numbered;
    }

    /** Puts some parameters into a group with this rule; they are added under a number if they are new. */
    void group(int number, UpdateRule rule, List<Tensor> parameters) {
        Requirement.given("The parameters", parameters);
        List<ParameterSlot> group = new ArrayList<>();
        for (Tensor parameter : parameters) {
            String next = String.valueOf(slots.size() + group.size());
            String name = all().filter(slot -> slot.tensor() == parameter).map(ParameterSlot::name).findFirst().orElse(next);
            group.add(ParameterSlot.of(name, parameter, number, rule));
        }
        group.forEach(slot -> slots.put(slot.name(), slot));
    }

    Stream<ParameterSlot> all() {
        return slots.values().stream();
    }

    Stream<ParameterSlot> withGradient() {
        return all().filter(ParameterSlot::hasGradient);
    }

    /** The p-norm of the gradient of all parameters together: that of the p-norms of the parameters' own. */
    double gradientNorm(double p) {
        return p == 2 ? gradientLength()
            : Vectors.norm(withGradient().mapToDouble(slot -> slot.gradientNorm(p)).toArray(), p);
    }

    private double gradientLength() {
        double sum = 0;
        for (ParameterSlot slot : slots.values()) {
            sum += slot.hasGradient() ? slot.squareOfGradient() : 0;
        }
        return Math.sqrt(sum);
    }

    /** Returns what {@code use} returns while each parameter holds the values that the function returns for its slot. */
    <T> T holding(Function<ParameterSlot, float[]> values, Supplier<T> use) {
        Requirement.given("What to do", use);
        Map<ParameterSlot, float[]> kept = new LinkedHashMap<>();
        for (ParameterSlot slot : slots.values()) {
            kept.put(slot, slot.tensor().data().clone());
            slot.set(values.apply(slot));
        }
        try {
            return use.get();
        } finally {
            kept.forEach(ParameterSlot::set);
        }
    }
}
