package mapping.layers;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/** Copies parameters and buffers by name from one layer into another of the same build. */
final class StateCopy {

    private StateCopy() {
    }

    static void into(Layer layer, Map<String, Tensor> state) {
        Requirement.given("The state", state);
        Map<String, Tensor> own = layer.state();
        requireNames(layer, own.keySet(), state.keySet());
        own.forEach((name, tensor) -> {
            int[] shape = state.get(name).shape();
            if (!Arrays.equals(shape, tensor.shape())) {
                throw new IllegalArgumentException("\"" + name + "\" must have shape " + Shape.text(tensor.shape()) + " for "
                    + layer.name() + ", got " + Shape.text(shape) + ". The state to be loaded is that of another model.");
            }
        });
        own.forEach((name, tensor) -> {
            float[] source = state.get(name).data();
            tensor.update(data -> System.arraycopy(source, 0, data, 0, data.length));
        });
    }

    private static void requireNames(Layer layer, Set<String> own, Set<String> given) {
        Set<String> missing = new LinkedHashSet<>(own);
        missing.removeAll(given);
        Set<String> unknown = new LinkedHashSet<>(given);
        unknown.removeAll(own);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("The state to be loaded must have the names of " + layer.name() + ", got one that"
                + (missing.isEmpty() ? "" : " lacks " + few(missing)) + (missing.isEmpty() || unknown.isEmpty() ? "" : " and")
                + (unknown.isEmpty() ? "" : " has " + few(unknown) + ", which this model has not") + ". Build the model as it "
                + "was when the state was saved.");
        }
    }

    private static String few(Set<String> names) {
        String first = String.join(", ", names.stream().limit(4).toList());
        return names.size() > 4 ? first + " and " + (names.size() - 4) + " more" : first;
    }
}
