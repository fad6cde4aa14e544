package mapping.exchange;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mapping.formats.ElementType;
import mapping.formats.onnx.OnnxModel;

/**
 * What a file says of a graph and tensors of floats do not know.
 *
 * @param edition of the operators
 * @param signed  the names of weights that are signed bytes
 * @param whole   the names of values of whole numbers
 */
record GraphFacts(long edition, Set<String> signed, Set<String> whole) {

    static GraphFacts of(OnnxModel model) {
        Set<String> signed = model.graph().initializers().entrySet().stream()
            .filter(entry -> entry.getValue().type() == ElementType.INT8).map(Map.Entry::getKey)
            .collect(Collectors.toSet());
        long edition = model.opsets().getOrDefault("", model.opsets().getOrDefault("ai.onnx", Long.MAX_VALUE));
        return new GraphFacts(edition, signed, WholeValues.of(model.graph()));
    }
}
