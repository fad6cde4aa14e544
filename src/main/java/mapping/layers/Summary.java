package mapping.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mapping.Composability;
import mapping.Mapping;
import mapping.Space;
import mapping.tensor.Tensor;

/**
 * What a model costs, layer by layer and altogether, for one example from a space: parameters, multiply-adds of the forward pass,
 * and the activations that training keeps until the backward pass. Section 1.2.1. Computed from the architecture; nothing
 * runs. For a model too large to be built, build it inside {@code Blueprint}.
 *
 * @param model        its name
 * @param input        the space of one example
 * @param rows         the layers in the order in which they are applied
 * @param parameters   how many numbers are learnt, shared ones counted once
 * @param multiplyAdds of one example forward; backward costs about twice as many
 * @param activations  how many numbers one example makes the layers keep; 4 bytes each
 */
public record Summary(String model, Space input, List<Row> rows, long parameters, long multiplyAdds, long activations) {

    /**
     * One layer.
     *
     * @param depth how many named compositions it is inside of
     */
    public record Row(int depth, String layer, Space output, long parameters, long multiplyAdds, long activations) {
    }

    private static final int WIDEST = 48;

    /**
     * Counts a model.
     *
     * @throws IllegalArgumentException if the model does not take {@code input}, or if {@code input} leaves a size open
     */
    public static Summary of(Layer model, Space input) {
        Composability.through(Mapping.identity(), input, model);
        List<Row> rows = new ArrayList<>();
        addRows(model, input, 0, rows);
        return new Summary(model.name(), input, List.copyOf(rows), count(model), model.multiplyAdds(input),
            model.activations(input));
    }

    private static void addRows(Layer layer, Space input, int depth, List<Row> rows) {
        boolean composed = layer instanceof Sequential;
        boolean titled = composed && !((Sequential) layer).title().isEmpty();
        if (!composed || titled) {
            rows.add(new Row(depth, layer.name(), layer.codomain(input), count(layer), layer.multiplyAdds(input),
                layer.activations(input)));
        }
        Space space = input;
        if (composed && ((Sequential) layer).layers().size() + (titled ? 0 : 1) > 1) {
            for (Layer part : ((Sequential) layer).layers()) {
                addRows(part, space, titled ? depth + 1 : depth, rows);
                space = part.codomain(space);
            }
        }
    }

    private static long count(Layer layer) {
        return layer.parameters().stream().mapToLong(Tensor::numel).sum();
    }

    /** A table. */
    @Override
    public String toString() {
        int layers = Math.max(5, rows.stream().mapToInt(row -> label(row).length()).max().orElse(0));
        int spaces = Math.max(input.toString().length(),
            rows.stream().mapToInt(row -> row.output.toString().length()).max().orElse(0));
        String line = "%-" + layers + "s  %-" + spaces + "s %15s %19s %12s\n";
        StringBuilder text = new StringBuilder();
        text.append(line(line, "layer", "output", "parameters", "multiply-adds", "activations"));
        text.append(line(line, "input", input.toString(), "", "", ""));
        for (Row row : rows) {
            text.append(line(line, label(row), row.output.toString(), number(row.parameters), number(row.multiplyAdds),
                memory(row.activations)));
        }
        text.append(line(line, "total", "", number(parameters), number(multiplyAdds), memory(activations)));
        return text.toString();
    }

    private static String line(String format, Object... cells) {
        return String.format(Locale.ROOT, format, cells).replaceAll("\\s+$", "") + "\n";
    }

    private static String label(Row row) {
        String label = "  ".repeat(row.depth) + row.layer;
        return label.length() > WIDEST ? label.substring(0, WIDEST - 1) + "…" : label;
    }

    private static String number(long number) {
        return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
    }

    /** What float numbers take, in units of 1000. */
    private static String memory(long numbers) {
        double bytes = 4.0 * numbers;
        String format = bytes < 1e3 ? "%.0f B" : bytes < 1e6 ? "%.1f kB" : bytes < 1e9 ? "%.1f MB" : "%.1f GB";
        double unit = bytes < 1e3 ? 1 : bytes < 1e6 ? 1e3 : bytes < 1e9 ? 1e6 : 1e9;
        return numbers == 0 ? "" : String.format(Locale.ROOT, format, bytes / unit);
    }
}
