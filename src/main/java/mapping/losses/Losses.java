package mapping.losses;

/**
 * All losses by short names, for a static import. Section 4.1. Defaults are PyTorch's where it has the loss.
 *
 * <pre>{@code
 * import static mapping.losses.Losses.*;
 *
 * Loss loss = crossEntropy().smoothing(0.1);
 * }</pre>
 */
public final class Losses {

    private Losses() {
    }

    // Classes, section 4.1.2.

    /** From logits. */
    public static CrossEntropy crossEntropy() { return new CrossEntropy(0, null, -100); }
    /** From log-probabilities. */
    public static Nll nll() { return new Nll(null, -100); }
}
