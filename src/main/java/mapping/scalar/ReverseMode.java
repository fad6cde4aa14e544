package mapping.scalar;

import java.util.Arrays;
import java.util.List;

/**
 * Reverse-mode automatic differentiation: the computation is recorded as a graph of {@link Value}s and walked backwards.
 * Sections 3.1.1 and 3.2.2. Exact to rounding; one pass for all n variables, which is why deep learning uses it.
 */
public final class ReverseMode {

    private ReverseMode() {
    }

    /** f′(x). */
    public static double derivative(ScalarFunction f, double x) {
        Value variable = new Value(x);
        f.apply(variable).backward();
        return Slope.checked(variable.grad(), f, x);
    }

    /** ∂f/∂xᵢ for every i, in one pass. */
    public static double[] gradient(MultivariateFunction f, double[] x) {
        List<Value> variables = Arrays.stream(x).mapToObj(Value::new).toList();
        f.apply(variables).backward();
        return variables.stream().mapToDouble(variable -> Slope.checked(variable.grad(), f, x)).toArray();
    }
}
