package mapping.drawing;

import java.util.ArrayList;
import java.util.List;
import mapping.FiniteMapping;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * Draws mappings as Mermaid flow charts (which GitHub, Jupyter and the book's site show as pictures). Section 2.3: the
 * book's own picture of a network, input → feature extraction → nonlinear transformation → classification → output, is
 * printed by {@link #of(Mapping)} from the composed mapping.
 */
public final class Diagram {

    private final List<String> lines = new ArrayList<>(List.of("flowchart LR", "    input([input])"));
    private final List<String> arrows = new ArrayList<>();   // after the nodes: an arrow in a frame would pull its ends in
    private final boolean detailed;
    private int nodes;
    private int frames;
    private String last = "input";
    private Space space;

    private Diagram(boolean detailed, Space input) {
        this.detailed = detailed;
        this.space = input;
    }

    /** A composition: every stage is a node, and every arrow shows the space between two stages. */
    public static String of(Mapping<?, ?> mapping) {
        Requirement.given("The mapping", mapping);
        return of(mapping, mapping.domain());
    }

    /** The same for arguments from {@code input}, so that stages which accept several shapes show the actual ones. */
    public static String of(Mapping<?, ?> mapping, Space input) {
        return new Diagram(false, input).draw(mapping);
    }

    /** The same with what is inside: a stage that is a named composition becomes a frame around its own stages. */
    public static String detailed(Mapping<?, ?> mapping, Space input) {
        return new Diagram(true, input).draw(mapping);
    }

    /** A finite mapping: two sets and an arrow for every element of the domain. */
    public static String of(FiniteMapping<?, ?> mapping) {
        Requirement.given("The mapping", mapping);
        List<Object> arguments = new ArrayList<>(mapping.table().keySet());
        List<Object> results = elements(mapping.codomain());
        List<String> lines = new ArrayList<>();
        lines.add("flowchart LR");
        subgraph(lines, "x", "domain", arguments);
        subgraph(lines, "y", "codomain", results);
        mapping.table().forEach((x, y) -> lines.add("    x" + arguments.indexOf(x) + " --> y" + results.indexOf(y)));
        return text(lines);
    }

    private String draw(Mapping<?, ?> mapping) {
        Requirement.given("The mapping", mapping);
        mapping.stages().forEach(stage -> draw(stage, "    "));
        lines.add("    output([output])");
        arrows.add("    " + last + arrow(space) + "output");
        lines.addAll(arrows);
        return text(lines);
    }

    private void draw(Mapping<?, ?> stage, String indent) {
        List<Mapping<?, ?>> inside = detailed ? stage.hiddenStages() : List.of();
        if (inside.size() > 1) {
            lines.add(indent + "subgraph frame" + ++frames + "[" + quoted(stage.name()) + "]");
            inside.forEach(part -> draw(part, indent + "    "));
            lines.add(indent + "end");
        } else {
            String node = "stage" + ++nodes;
            lines.add(indent + node + "[" + quoted(stage.name()) + "]");
            arrows.add("    " + last + arrow(space) + node);
            space = stage.codomain(space);
            last = node;
        }
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

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String arrow(Space space) {
        Requirement.given("The space", space);
        return space instanceof Space.Anything ? " --> " : " -->|" + quoted(space.toString()) + "| ";
    }

    /** Text in quotes, so that brackets and arrows inside a name are not read as Mermaid. */
    public static String quoted(String text) {
        Requirement.given("The text", text);
        return '"' + text.replace("#", "#35;").replace("\"", "#quot;") + '"';
    }
}
