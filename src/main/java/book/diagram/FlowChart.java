package book.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A flow chart, as the book's own program writes it in Mermaid: nodes of five shapes, arrows with or without a label, frames
 * around nodes and other frames.
 *
 * @param right whether the arrows go to the right, else down
 */
public record FlowChart(boolean right, List<Node> nodes, List<Arrow> arrows, List<Frame> frames) {

    private static final int MOST_SAID = 60;

    /** The outline of a node: Mermaid's brackets {@code [ ]}, {@code ( )}, {@code ([ ])}, {@code (( ))} and braces. */
    public enum Shape { RECTANGLE, ROUND, STADIUM, CIRCLE, DIAMOND }

    /** @param frame the number of the innermost frame around it, −1 if there is none */
    public record Node(String label, Shape shape, int frame) {
    }

    /**
     * An arrow between two nodes, by their numbers.
     *
     * @param label  empty if it has none
     * @param head   whether it has a head, else it is a mere line
     */
    public record Arrow(int from, int to, String label, boolean head, boolean dotted) {
    }

    /** @param parent the number of the frame around it, −1 if there is none; it is smaller than the frame's own */
    public record Frame(String title, int parent) {
    }

    /** Reads Mermaid; empty if the text is more than this subset of it, or too large to be looked at. */
    public static Optional<FlowChart> read(String mermaid) {
        return FlowChartReader.read(mermaid);
    }

    /** Returns how large it is, in words. */
    public String title() {
        return "Flow chart with " + nodes.size() + (nodes.size() == 1 ? " node" : " nodes") + " and " + arrows.size()
                + (arrows.size() == 1 ? " arrow" : " arrows");
    }

    /** Returns the arrows in words, for those who cannot see the picture. */
    public String description() {
        int more = arrows.size() - MOST_SAID;
        return arrows.stream().limit(MOST_SAID).map(arrow -> name(arrow.from()) + " to " + name(arrow.to())
                + (arrow.label().isBlank() ? "" : " (" + oneLine(arrow.label()) + ")")).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "") + (arrows.isEmpty() ? "" : ".");
    }

    private String name(int node) {
        return oneLine(nodes.get(node).label());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Returns a picture: the chart turned down if it would be wider than a page, and is less wide then. */
    public String svg() {
        Drawing drawing = Layout.of(this);
        if (right && drawing.width() > Drawing.PAGE) {
            Drawing turned = Layout.of(new FlowChart(false, nodes, arrows, frames));
            drawing = turned.width() < drawing.width() ? turned : drawing;
        }
        return Svg.of(drawing);
    }
}
