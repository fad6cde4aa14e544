package mapping.layers;

import java.util.LinkedHashMap;

/** Tensors or layers under names, in the order in which they were given. */
final class Named<T> extends LinkedHashMap<String, T> {

    private static final long serialVersionUID = 1;

    /** Adds one, unless it is null. */
    Named<T> with(String name, T named) {
        if (named != null) {
            put(name, named);
        }
        return this;
    }
}
