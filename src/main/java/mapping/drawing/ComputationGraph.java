package mapping.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.ComputationNode;

/**
 * Draws the graph by which a number or a tensor was computed, as a Mermaid flow chart: ingredients round, operations square.
 * Section 3.2.2. A graph that a tensor's {@code backward()} has used is gone: draw it before.
 *
 * <pre>{@code
 * ComputationGraph.of(cost, model.namedParameters());
 * }</pre>
 */
public final class ComputationGraph {

    private ComputationGraph() {
    }

    /** Returns {@code result} and all nodes from which it was computed, operands before what uses them. */
    public static <N extends ComputationNode<N>> List<N> nodes(N result) {
        Map<N, Boolean> finished = new LinkedHashMap<>();
        List<N> order = new ArrayList<>();
        Deque<N> stack = new ArrayDeque<>(List.of(result));
        while (!stack.isEmpty()) {
            N node = stack.peek();
            List<N> waiting = node.operands().stream().filter(operand -> !finished.containsKey(operand)).toList();
            if (waiting.isEmpty()) {
                stack.pop();
                if (finished.put(node, true) == null) {
                    order.add(node);
                }
            } else {
                waiting.forEach(stack::push);
            }
        }
        return order;
    }

    /** The chart. */
    public static <N extends ComputationNode<N>> String of(N result) {
        return of(result, Map.of());
    }

    /** The chart, showing ingredients such as parameters under the given names. */
    public static <N extends ComputationNode<N>> String of(N result, Map<String, N> named) {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart LR");
        Map<N, String> names = new LinkedHashMap<>();
        for (N node : nodes(result)) {
            String name = "n" + names.size();
            names.put(node, name);
            String title = named.entrySet().stream().filter(entry -> entry.getValue() == node).map(Map.Entry::getKey)
                .findFirst().orElse(node.operation());
            String label = Diagram.quoted(title.isEmpty() ? node.description() : title + ": " + node.description());
            lines.add("    " + name + (node.operands().isEmpty() ? "([" + label + "])" : "[" + label + "]"));
            node.operands().forEach(operand -> lines.add("    " + names.get(operand) + " --> " + name));
        }
        return String.join("\n", lines) + "\n";
    }
}
