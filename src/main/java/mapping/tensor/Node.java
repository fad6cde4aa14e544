package mapping.tensor;

import java.util.Arrays;
import java.util.List;
import mapping.ComputationNode;

/**
 * A tensor's place in the computation graph: how it was computed, the gradient that arrives there, and what a backward pass
 * has to count. Section 3.2.2.
 */
abstract sealed class Node implements ComputationNode<Tensor> permits Tensor {

    /** Whether this is a leaf to differentiate by. Then {@link #origin} is null: a computed tensor never becomes a leaf. */
    private boolean requiresGrad;
    /** Whether this was such a leaf once and is one no more. */
    private boolean frozen;
    /** Whether {@link #retained} is to be filled when the gradient has arrived. */
    private boolean retainsGrad;
    /** How this tensor was computed; null for a leaf and for what was computed without a graph. */
    private Origin origin;
    /** What pullbacks have added, as long as the tensor; null if nothing was, or after a computed tensor has passed it on. */
    private float[] gradient;
    /** Whether {@link #gradient} counts as zeros, whatever stands there. */
    private boolean cleared;
    /** The sum of the gradients that have arrived since {@link #zeroGrad}, if {@link #retainsGrad}; null if there was none. */
    private float[] retained;
    /** During a backward pass, the operations that have yet to report a gradient for this tensor; 0 outside. */
    private int uses;
    /** The number of changes in place, shared by all tensors over the same memory; null as long as nobody counts them. */
    private int[] changes;

    Node(Origin origin) {
        this.origin = origin;
    }

    /** The number of elements. */
    public abstract int numel();

    /** The sizes of the axes; a copy. */
    public abstract int[] shape();

    private Tensor self() {
        return (Tensor) this;
    }

    /** Marks a leaf as something to differentiate by, such as a parameter. Returns this. PyTorch: {@code requires_grad_()}. */
    public final Tensor requiresGrad() {
        return requiresGrad(true);
    }

    /**
     * Says whether to differentiate by this leaf. {@code requiresGrad(false)} freezes a parameter: what is computed from it
     * counts it as a constant, backward passes go past it, and an optimizer leaves it alone and remembers what it knows of it,
     * until {@code requiresGrad(true)}. Say so before computing, not between computing and going backward. Returns this.
     *
     * <p>PyTorch: {@code requires_grad_(requires_grad)}. There a gradient that is there already stays, and the optimizer goes on
     * moving the parameter by it, or by its momentum where the gradient is zeros. Here freezing drops the gradient.
     */
    public final Tensor requiresGrad(boolean required) {
        if (origin != null) {
            throw new IllegalStateException("A tensor to differentiate by must be a leaf, got the result of \""
                + origin.operation() + "\". To look at its gradient use retainGrad(), to cut the graph detach().");
        }
        if (required != requiresGrad) {
            frozen = !required;
            requiresGrad = required;
            gradient = null;
            cleared = false;
            retained = null;
        }
        return self();
    }

    /** Keeps the gradient of a computed tensor after {@link #backward}, for looking at it. Returns this. */
    public final Tensor retainGrad() {
        retainsGrad = true;
        return self();
    }

    /** Adds ∂this/∂leaf to the {@link #grad} of every leaf, for a tensor of one element, and frees the graph. */
    public final void backward() {
        Backward.from(self(), Backward.seed(self()), false);
    }

    /** Adds the pullback of {@code cotangent}, of this tensor's shape, to the gradients of all leaves, and frees the graph. */
    public final void backward(Tensor cotangent) {
        Backward.from(self(), cotangent, false);
    }

    /** Like {@link #backward()}, but the graph can be used again. */
    public final void backwardRetainingGraph() {
        Backward.from(self(), Backward.seed(self()), true);
    }

    /** Like {@link #backward(Tensor)}, but the graph can be used again. */
    public final void backwardRetainingGraph(Tensor cotangent) {
        Backward.from(self(), cotangent, true);
    }

    /** The gradient added up since {@link #zeroGrad}, or null if there is none yet. Shares its memory. */
    public final Tensor grad() {
        float[] sum = retained != null ? retained : requiresGrad && gradient != null ? gradient() : null;
        return sum == null ? null : Tensor.of(sum, shape());
    }

    /** Whether a backward pass has to compute a gradient for this tensor. */
    public final boolean needsGradient() {
        return requiresGrad || origin != null;
    }

    /** Whether this is a leaf that {@link Tensor#requiresGrad() requires a gradient}, such as a parameter, or a frozen one. */
    public final boolean isParameter() {
        return requiresGrad || frozen;
    }

    /** Whether this is a parameter that {@link #requiresGrad(boolean) requires no gradient} for now. */
    public final boolean isFrozen() {
        return frozen;
    }

    /** The array into which pullbacks add the gradient; zeros at first. Of a frozen parameter, zeros that nobody keeps. */
    public final float[] gradient() {
        if (frozen) {
            return new float[numel()];
        }
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
            throw new IllegalArgumentException("A pullback must add as many numbers as its operand has, " + numel() + ", got "
                + part.length + ".");
        }
        if (isGradientZero()) {
            gradient = frozen ? null : part;
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
        return Shape.text(shape()) + (requiresGrad ? " requires grad" : frozen ? " frozen" : "");
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
            throw new IllegalStateException("A tensor to be changed in place must be a leaf, got the result of \""
                + origin.operation() + "\". Change a leaf, or a copy().");
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
