package mapping.exchange;

import mapping.Space;
import mapping.layers.Layer;

/** How one kind of layer is written. */
@FunctionalInterface
interface ExportRule<L extends Layer> {

    /**
     * Adds nodes.
     *
     * @param x  the name of the argument
     * @param in the space of one example of it
     * @return the name of the result
     */
    String write(L layer, String x, Space in, Draft draft);
}
