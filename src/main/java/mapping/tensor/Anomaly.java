package mapping.tensor;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds where a NaN or an infinity comes from: inside {@link #detect}, the first operation whose result (or whose gradient,
 * on the way back) is not finite fails and is named, with the shapes that it was applied to. Costs a pass over every result.
 * Holds for the calling thread. PyTorch: {@code torch.autograd.detect_anomaly}, which looks at gradients only.
 */
public final class Anomaly {

    private static final Scope SCOPE = new Scope();

    private Anomaly() {
    }

    /**
     * Returns the result of {@code computation}.
     *
     * @throws ArithmeticException at the first number that is not finite, naming the operation
     */
    public static <T> T detect(Supplier<T> computation) {
        return SCOPE.of(computation);
    }

    /** Runs {@code computation}; see {@link #detect(Supplier)}. */
    public static void detect(Runnable computation) {
        SCOPE.run(computation);
    }

    static boolean isDetected() {
        return SCOPE.isOn();
    }

    static void checkResult(String operation, float[] result, Tensor[] operands) {
        int bad = firstNotFinite(result);
        if (bad >= 0) {
            throw new ArithmeticException("\"" + operation + "\" gave " + result[bad] + " at element " + bad + ", applied to "
                + shapes(operands) + ". Look at what goes into it.");
        }
    }

    static void checkGradients(Origin origin) {
        for (Tensor operand : origin.operands()) {
            if (operand.needsGradient()) {
                float[] gradient = operand.gradient();
                int bad = firstNotFinite(gradient);
                if (bad >= 0) {
                    throw new ArithmeticException("The pullback of \"" + origin.operation() + "\" gave " + gradient[bad]
                        + " at element " + bad + " of the gradient of an operand of shape " + Shape.text(operand.shape()) + ".");
                }
            }
        }
    }

    private static int firstNotFinite(float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                return i;
            }
        }
        return -1;
    }

    private static String shapes(Tensor[] operands) {
        return operands.length == 0 ? "nothing" : Arrays.stream(operands)
            .map(operand -> "a tensor of shape " + Shape.text(operand.shape())).collect(Collectors.joining(" and "));
    }
}
