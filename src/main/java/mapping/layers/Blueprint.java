package mapping.layers;

import java.util.function.Supplier;

/**
 * Building models without their numbers: inside, parameters are shapes alone, so that a model of any size is built at once and
 * takes no memory. For counting, see {@link Summary}; section 1.2.1. Holds for the calling thread.
 *
 * <pre>{@code
 * Layer vgg = Blueprint.of(() -> Architectures.vgg16(random));    // 138,357,544 parameters, 0 bytes
 * }</pre>
 */
public final class Blueprint {

    private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

    private Blueprint() {
    }

    /** The model, which can be counted but not applied. */
    public static <M> M of(Supplier<M> model) {
        int[] depth = DEPTH.get();
        depth[0]++;
        try {
            return model.get();
        } finally {
            depth[0]--;
        }
    }

    static boolean isOn() {
        return DEPTH.get()[0] > 0;
    }
}
