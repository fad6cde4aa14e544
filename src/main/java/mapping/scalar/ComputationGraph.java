package mapping.scalar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mapping.Diagram;

/**
 * Draws the graph that a {@link Value} was computed by, as a Mermaid flow chart: ingredients round, operations square, with
 * the value and the gradient in each. Section 3.2.2.
 */
public final class ComputationGraph {

    private ComputationGraph() {
    }

    /** The nodes from which {@code result} was computed and itself, operands before what uses them. */
    public static List<Value> nodes(Value result) {
        Map<Value, Boolean> finished = new LinkedHashMap<>();
        List<Value> order = new ArrayList<>();
        Deque<Value> stack = new ArrayDeque<>(List.of(result));
        while (!stack.isEmpty()) {
            Value node = stack.peek();
            List<Value> waiting = node.operands().stream().filter(operand -> !finished.containsKey(operand)).toList();
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

    /** The chart, numbers to four digits. */
    public static String of(Value result) {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart LR");
        Map<Value, String> names = new LinkedHashMap<>();
        for (Value node : nodes(result)) {
            String name = "n" + names.size();
            names.put(node, name);
            boolean ingredient = node.operands().isEmpty();
            String label = Diagram.quoted(label(node));
            lines.add("    " + name + (ingredient ? "([" + label + "])" : "[" + label + "]"));
            node.operands().forEach(operand -> lines.add("    " + names.get(operand) + " --> " + name));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String label(Value node) {
        String text = String.format(Locale.ROOT, "%.4g, grad %.4g", node.value(), node.grad());
        return node.operation().isEmpty() ? text : node.operation() + ": " + text;
    }
}
