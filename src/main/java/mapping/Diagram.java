package mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws mappings as Mermaid flow charts (which GitHub, Jupyter and the book's site show as pictures). Section 2.3: the
 * book's own picture of a network, input → feature extraction → nonlinear transformation → classification → output, is
 * printed by {@link #of(Mapping)} from the composed mapping.
 */
public final class Diagram {

    private Diagram() {
    }

    /** A composition: every stage a node, on every arrow the space that passes there. */
    public static String of(Mapping<?, ?> mapping) {
        return of(mapping, mapping.domain());
    }

    /** The same for arguments from {@code input}, so that stages which accept several shapes show the actual ones. */
    public static String of(Mapping<?, ?> mapping, Space input) {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart LR");
        lines.add("    input([input])");
        String from = "input";
        Space space = input;
        int number = 0;
        for (Mapping<?, ?> stage : mapping.stages()) {
            String node = "stage" + ++number;
            lines.add("    " + from + arrow(space) + node + "[" + quoted(stage.name()) + "]");
            space = stage.codomain(space);
            from = node;
        }
        lines.add("    " + from + arrow(space) + "output([output])");
        return String.join("\n", lines) + "\n";
    }

    /** A finite mapping: two sets and an arrow for every element of the domain. */
    public static String of(FiniteMapping<?, ?> mapping) {
        List<Object> arguments = new ArrayList<>(mapping.table().keySet());
        List<Object> results = elements(mapping.codomain());
        List<String> lines = new ArrayList<>();
        lines.add("flowchart LR");
        subgraph(lines, "x", "domain", arguments);
        subgraph(lines, "y", "codomain", results);
        mapping.table().forEach((x, y) -> lines.add("    x" + arguments.indexOf(x) + " --> y" + results.indexOf(y)));
        return String.join("\n", lines) + "\n";
    }

    private static List<Object> elements(Space space) {
        return space instanceof Space.Finite finite ? List.copyOf(finite.elements()) : List.of();
    }

    private static void subgraph(List<String> lines, String letter, String title, List<Object> elements) {
        lines.add("    subgraph " + title);
        for (int i = 0; i < elements.size(); i++) {
            lines.add("        " + letter + i + "((" + quoted(String.valueOf(elements.get(i))) + "))");
        }
        lines.add("    end");
    }

    private static String arrow(Space space) {
        return space instanceof Space.Anything ? " --> " : " -->|" + quoted(space.toString()) + "| ";
    }

    /** Text in quotes, so that brackets and arrows inside a name are not read as Mermaid. */
    public static String quoted(String text) {
        return '"' + text.replace("#", "#35;").replace("\"", "#quot;") + '"';
    }
}
