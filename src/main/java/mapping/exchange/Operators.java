package mapping.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.tensor.Tensor;

/** What each operator of ONNX computes: a function from a call to its results. */
final class Operators {

    static final Map<String, Function<Call, List<Tensor>>> ALL = all();

    private final Map<String, Function<Call, List<Tensor>>> functions = new LinkedHashMap<>();

    private static Map<String, Function<Call, List<Tensor>>> all() {
        Operators operators = new Operators();
        ElementOperators.enter(operators);
        SelectionOperators.enter(operators);
        ShapeOperators.enter(operators);
        NetworkOperators.enter(operators);
        WindowOperators.enter(operators);
        RecurrentOperators.enter(operators);
        QuantizedOperators.enter(operators);
        FurtherOperators.enter(operators);
        return operators.functions;
    }

    void put(String name, Function<Call, Tensor> function) {
        functions.put(name, call -> List.of(function.apply(call)));
    }

    void putAll(String name, Function<Call, List<Tensor>> function) {
        functions.put(name, function);
    }
}
