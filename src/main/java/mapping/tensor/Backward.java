package mapping.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Back-propagation (Linnainmaa 1970; Rumelhart, Hinton and Williams 1986) over a graph of tensors, section 3.2.2: the
 * pullbacks of all operations, composed in reverse. A tensor passes its gradient on when all of its uses have reported
 * theirs, so each pullback is applied once. The order is fixed by the graph, and with it every rounding.
 */
final class Backward {

    private final boolean retainGraph;
    private final Deque<Tensor> complete = new ArrayDeque<>();

    private Backward(boolean retainGraph) {
        this.retainGraph = retainGraph;
    }

    /** The gradient of a cost by itself. */
    static Tensor seed(Tensor cost) {
        if (cost.numel() != 1) {
            throw new IllegalArgumentException("A cost must be a single number for backward(), got shape "
                + Shape.text(cost.shape()) + ". Take its sum() or mean(), or give backward(cotangent) what arrives from above.");
        }
        return Tensor.of(new float[] {1}, cost.shape());
    }

    static void from(Tensor result, Tensor cotangent, boolean retainGraph) {
        if (!result.needsGradient()) {
            throw new IllegalStateException("The tensor that backward() starts from must be computed from one that requires a "
                + "gradient. Call requiresGrad() on the parameters, and do not compute inside NoGrad.");
        }
        if (!Arrays.equals(cotangent.shape(), result.shape())) {
            throw new IllegalArgumentException("The cotangent must have the shape of the result, " + Shape.text(result.shape())
                + ", got " + Shape.text(cotangent.shape()) + ".");
        }
        List<Tensor> counted = new ArrayList<>(List.of(result));
        boolean finished = false;
        try {
            countUses(result, counted);
            result.addGradient(cotangent.data().clone());
            new Backward(retainGraph).run(result);
            finished = true;
        } finally {
            if (!finished) {
                counted.forEach(Tensor::forgetPass);
            }
        }
    }

    /** From the result back: each computed tensor gives its gradient to its pullback, which adds to those of the operands. */
    private void run(Tensor result) {
        for (Tensor node = result; node != null; node = complete.pollLast()) {
            Origin origin = node.origin();
            if (origin != null) {
                origin.pullback().apply(node.takeGradient());
                finish(node, origin);
            }
        }
    }

    /** Frees what only the pullback needed, and lets those operands come next whose uses have all reported. */
    private void finish(Tensor node, Origin origin) {
        if (Anomaly.isDetected()) {
            Anomaly.checkGradients(origin);
        }
        if (!retainGraph) {
            node.free();
        }
        for (Tensor operand : origin.operands()) {
            if (operand.needsGradient() && operand.usedOnceLess()) {
                complete.addLast(operand);
            }
        }
    }

    /** How often each tensor is an operand in the graph behind {@code result}; fails before any gradient is touched. */
    private static void countUses(Tensor result, List<Tensor> counted) {
        Deque<Tensor> reached = new ArrayDeque<>();
        for (Tensor node = result; node != null; node = reached.pollLast()) {
            if (node.origin() == null) {
                continue;
            }
            node.origin().requireUsable();
            for (Tensor operand : node.origin().operands()) {
                if (operand.needsGradient() && operand.usedOnceMore()) {
                    reached.addLast(operand);
                    counted.add(operand);
                }
            }
        }
    }
}
