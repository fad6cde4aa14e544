package mapping.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * A tensor's place in the computation graph: how it came about, the gradient that arrives there, and what a backward pass
 * has to count. Section 3.2.2.
 */
abstract sealed class Node permits Tensor {

    private boolean requiresGrad;
    private boolean retainsGrad;
    private Origin origin;
    private float[] gradient;
    private int uses;
    private int version;

    Node(Origin origin) {
        this.origin = origin;
    }

    /** The number of elements. */
    public abstract int numel();

    /** Whether a backward pass has to compute a gradient for this tensor. */
    public final boolean needsGradient() {
        return requiresGrad || origin != null;
    }

    /** Whether this is a leaf that {@link Tensor#requiresGrad() requires a gradient}, such as a parameter. */
    public final boolean isParameter() {
        return requiresGrad;
    }

    /** The array into which pullbacks add this tensor's gradient; zeros at first. */
    public final float[] gradient() {
        if (gradient == null) {
            gradient = new float[numel()];
        }
        return gradient;
    }

    /** Sets the gradient to zero; without this the next {@link Tensor#backward} adds to it (section 3.2.3). */
    public final void zeroGrad() {
        if (gradient != null) {
            Arrays.fill(gradient, 0);
        }
    }

    /** The operation that made this tensor, or "" for a leaf. */
    public final String operation() {
        return origin == null ? "" : origin.operation();
    }

    /** What this tensor was computed from; empty for a leaf, and after the graph was freed. */
    public final List<Tensor> operands() {
        return origin == null ? List.of() : List.of(origin.operands());
    }

    final void markRequiresGrad() {
        if (origin != null) {
            throw new IllegalStateException("The result of \"" + origin.operation() + "\" has a gradient already: "
                + "requiresGrad() is for leaves; to look at this gradient use retainGrad(), to cut the graph detach().");
        }
        requiresGrad = true;
    }

    final void markRetainsGrad() {
        retainsGrad = true;
    }

    final boolean hasGradient() {
        return gradient != null;
    }

    final Origin origin() {
        return origin;
    }

    /** How often the elements were changed in place. */
    final int version() {
        return version;
    }

    final void markChanged() {
        if (origin != null) {
            throw new IllegalStateException("The result of \"" + origin.operation() + "\" is not to be changed in place: "
                + "change a leaf, or a copy().");
        }
        version++;
    }

    /** Counts a use; true for the first. */
    final boolean usedOnceMore() {
        return uses++ == 0;
    }

    /** Counts a use that has reported its gradient; true for the last. */
    final boolean usedOnceLess() {
        return --uses == 0;
    }

    final void forgetUses() {
        uses = 0;
        forgetGradient();
    }

    final void free() {
        origin = origin.freed();
    }

    final void forgetGradient() {
        if (!requiresGrad && !retainsGrad) {
            gradient = null;
        }
    }
}
