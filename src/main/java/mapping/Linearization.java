package mapping;

import java.util.Arrays;

/**
 * What a differentiable mapping is at one point: its value, and the pullback from cotangents of the output to cotangents
 * of the input (u ↦ Jᵀu). Section 3.2.2. The pullback is linear and is the best linear description of the mapping there.
 *
 * @param value    the result y
 * @param pullback from ∂cost/∂y to ∂cost/∂x
 */
public record Linearization<X, Y>(Y value, Mapping<Y, X> pullback) {

    /** The chain rule: the value of the later mapping, and the pullbacks in reverse. */
    public <Z> Linearization<X, Z> then(Linearization<Y, Z> next) {
        return new Linearization<>(next.value, next.pullback.then(pullback));
    }

    @Override
    public String toString() {
        return (value instanceof double[] vector ? Arrays.toString(vector) : String.valueOf(value)) + " and its pullback";
    }
}
