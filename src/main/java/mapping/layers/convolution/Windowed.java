package mapping.layers.convolution;

import java.util.List;
import mapping.layers.Layer;
import mapping.tensor.Sliding;

/** A layer whose window moves along the axes of a sequence, an image or a volume: a convolution or a pooling. */
interface Windowed<L extends Windowed<L>> extends Layer {

    /** How the window moves along each axis, the last axis last. */
    List<Sliding> axes();

    /** The same layer with windows that move in another way. */
    L with(Sliding... axes);

    /** The same with windows {@code stride} elements apart. */
    default L stride(int stride) {
        return with(new Window(axes()).stride(stride));
    }

    /**
     * The same with {@code padding} elements put at both ends of every axis: zeros, or for a maximum what never wins; for
     * pooling at most half a window. A transposed convolution takes as many off its result.
     */
    default L padding(int padding) {
        return with(new Window(axes()).padding(padding));
    }
}
