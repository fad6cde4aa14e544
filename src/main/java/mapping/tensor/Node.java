package mapping.tensor;

import java.util.Arrays;
import java.util.List;
import mapping.ComputationNode;

/**
 * A tensor's place in the computation graph: how it came about, the gradient that arrives there, and what a backward pass
 * has to count. Section 3.2.2.
 */
abstract sealed class Node implements ComputationNode<Tensor> permits Tensor {

    private boolean requiresGrad;
    private boolean retainsGrad;
    private Origin origin;
    private float[] gradient;
    private boolean cleared;
    private float[] retained;
    private int uses;
    private int[] changes;      // null as long as nobody counts them

    Node(Origin origin) {
        this.origin = origin;
    }

    /** The number of elements. */
    public abstract int numel();

    /** The sizes of the axes; a copy. */
    public abstract int[] shape();

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
        } else if (cleared) {
            Arrays.fill(gradient, 0);
        }
        cleared = false;
        return gradient;
    }

    /** Adds to this tensor's gradient. The array is given away, and if it is the first one to come it becomes the gradient. */
    public final void addGradient(float[] part) {
        if (part.length != numel()) {
            throw new IllegalArgumentException("A pullback gave " + part.length + " numbers as the gradient of a tensor of "
                + numel() + ".");
        }
        if (isGradientZero()) {
            gradient = part;
            cleared = false;
        } else {
            Arithmetic.addInto(gradient, part);
        }
    }

    /** Sets the gradient to zero; without this the next {@link Tensor#backward} adds to it (section 3.2.3). */
    public final void zeroGrad() {
        cleared = gradient != null;
        retained = null;
    }

    /** Whether nothing has been added to the gradient yet, so that it may be {@link #gradientToSet set} instead. */
    final boolean isGradientZero() {
        return gradient == null || cleared;
    }

    /** The array of the gradient, in which any numbers may stand; the caller sets all of them. */
    final float[] gradientToSet() {
        if (gradient == null) {
            gradient = new float[numel()];
        }
        cleared = false;
        return gradient;
    }

    /** The operation that made this tensor, or "" for a leaf. */
    @Override
    public final String operation() {
        return origin == null ? "" : origin.operation();
    }

    /** What this tensor was computed from; empty for a leaf, and after the graph was freed. */
    @Override
    public final List<Tensor> operands() {
        return origin == null ? List.of() : List.of(origin.operands());
    }

    /** The shape. */
    @Override
    public final String description() {
        return Shape.text(shape()) + (requiresGrad ? " requires grad" : "");
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

    /** The gradient to look at, of a leaf or a computed tensor that retains it; null if there is none. */
    final float[] visibleGradient() {
        return retained != null ? retained : requiresGrad && gradient != null ? gradient() : null;
    }

    final Origin origin() {
        return origin;
    }

    /** How often the elements were changed in place. */
    final int version() {
        return changes == null ? 0 : changes[0];
    }

    /** Counts changes together with another tensor over the same memory. */
    final void sharesMemoryWith(Node owner) {
        owner.changes = owner.changes == null ? new int[1] : owner.changes;
        changes = owner.changes;
    }

    final void markChanged() {
        if (origin != null) {
            throw new IllegalStateException("The result of \"" + origin.operation() + "\" is not to be changed in place: "
                + "change a leaf, or a copy().");
        }
        changes = changes == null ? new int[1] : changes;
        changes[0]++;
    }

    /** Counts a use; true for the first. */
    final boolean usedOnceMore() {
        return uses++ == 0;
    }

    /** Counts a use that has reported its gradient; true for the last. */
    final boolean usedOnceLess() {
        return --uses == 0;
    }

    /** Drops what an interrupted backward pass left here; a leaf keeps its gradient. */
    final void forgetPass() {
        uses = 0;
        if (!requiresGrad) {
            gradient = null;
        }
    }

    final void free() {
        origin = origin.freed();
    }

    /** The gradient that has arrived at a computed tensor, given away to its pullback; a copy stays if somebody asked for it. */
    final float[] takeGradient() {
        float[] whole = gradient();
        gradient = null;
        if (retainsGrad && retained == null) {
            retained = whole.clone();
        } else if (retainsGrad) {
            Arithmetic.addInto(retained, whole);
        }
        return whole;
    }
}
