package mapping.optimizers;

import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.algebra.Precision;
import mapping.algebra.Vectors;
import mapping.kernels.Kernels;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * A parameter that an optimizer moves.
 *
 * @param name   what errors and the saved state call it
 * @param tensor the parameter itself
 * @param group  the number of its group, whose rule moves it
 * @param memory what is remembered of the parameter from step to step
 */
record ParameterSlot(String name, Tensor tensor, int group, ParameterMemory memory) {

    /** A slot before the first step. */
    static ParameterSlot of(String name, Tensor tensor, int group, UpdateRule rule) {
        Requirement.given("The tensor", tensor);
        if (!tensor.isParameter()) {
            throw new IllegalArgumentException("Parameter \"" + name + "\" of shape " + Shape.text(tensor.shape())
                + " must require a gradient, got a constant. Call requiresGrad() on it.");
        }
        return new ParameterSlot(name, tensor, group, ParameterMemory.of(rule, tensor.shape()));
    }

    boolean hasGradient() {
        return tensor.grad() != null;
    }

    /** @throws ArithmeticException if the gradient has an element that is infinite or not a number */
    void requireFiniteGradient(long step) {
        float[] gradient = tensor.gradient();
        if (!Kernels.current().allFinite(gradient, 0, gradient.length)) {
            int bad = Vectors.firstNotFinite(Precision.toDoubles(gradient));
            throw new ArithmeticException("The gradient of parameter \"" + name + "\" of shape " + Shape.text(tensor.shape())
                + " at step " + step + " must be finite, got " + gradient[bad] + " in element " + bad
                + ". Take a smaller learning rate, or look for the operation with Anomaly.");
        }
    }

    /** ‖g‖², in double precision where it is too large for a float. */
    double squareOfGradient() {
        float[] gradient = tensor.gradient();
        float square = Kernels.current().dot(gradient, 0, gradient, 0, gradient.length);
        if (Float.isFinite(square)) {
            return square;
        }
        double[] exact = Precision.toDoubles(gradient);
        return Vectors.dot(exact, exact);
    }

    double gradientNorm(double p) {
        return Vectors.norm(Precision.toDoubles(tensor.gradient()), p);
    }

    /** g ← factor · g, each element then clipped to [−most, most]. */
    void clipGradient(float factor, float most) {
        float[] gradient = tensor.gradient();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = Math.max(-most, Math.min(most, factor * gradient[i]));
        }
    }

    /** One step of the rule as it is now. */
    void step(UpdateRule now) {
        float[] gradient = tensor.gradient();
        tensor.update(data -> memory.update(now, data, gradient));
    }

    /** The values with which the model should be used, in a new array. Those of a frozen parameter are its own. */
    float[] average(UpdateRule now) {
        return tensor.isFrozen() ? tensor.data().clone() : memory.average(now, tensor.data());
    }

    void set(float[] values) {
        tensor.update(data -> System.arraycopy(values, 0, data, 0, data.length));
    }

    /** All that is remembered of this parameter, copied, as "NAME.ARRAY". */
    Map<String, double[]> state() {
        Map<String, double[]> named = new LinkedHashMap<>();
        memory.toMap().forEach((array, values) -> named.put(key(array), values));
        return named;
    }

    /** Takes back what {@link #state} returned, out of a map that may hold more. */
    void restore(Map<String, double[]> saved) {
        Map<String, double[]> own = new LinkedHashMap<>();
        memory.toMap().keySet().forEach(array -> own.put(array, saved.get(key(array))));
        memory.restore(own);
    }

    private String key(String array) {
        return name + "." + array;
    }
}
