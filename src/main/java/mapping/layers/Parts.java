package mapping.layers;

import java.util.LinkedHashMap;

/** What a layer consists of, tensors or other layers, under names and in the order in which they were added. */
public final class Parts<T> extends LinkedHashMap<String, T> {

    private static final long serialVersionUID = 1;

    /** Adds a part, unless it is null. */
    public Parts<T> with(String name, T part) {
        if (part != null) {
            put(name, part);
        }
        return this;
    }
}
