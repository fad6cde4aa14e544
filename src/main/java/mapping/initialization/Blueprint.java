package mapping.initialization;

import java.util.function.Supplier;
import mapping.tensor.Scope;

/**
 * Building models without their numbers: inside, parameters are only shapes, so that a model of any size is built at once and
 * takes no memory. {@code Summary} counts it; section 1.2.1. Applies to the calling thread only.
 *
 * <pre>{@code
 * Layer vgg = Blueprint.of(() -> Vgg.vgg16(random));    // 138,357,544 parameters, 0 bytes
 * }</pre>
 */
public final class Blueprint {

    private static final Scope SCOPE = new Scope();

    private Blueprint() {
    }

    /** Returns the model, which can be counted but not applied. */
    public static <M> M of(Supplier<M> model) {
        return SCOPE.of(model);
    }

    /** Whether the calling thread builds models without their numbers. */
    public static boolean isOn() {
        return SCOPE.isOn();
    }
}
