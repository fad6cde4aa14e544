package book.diagram;

import java.util.List;
import java.util.Optional;

/**
 * A flow chart, as the book's own program writes it in Mermaid: nodes of five shapes, arrows with or without a label, frames
 * around nodes and other frames.
 *
 * @param right whether the arrows go to the right, else down
 */
public record FlowChart(boolean right, List<Node> nodes, List<Arrow> arrows, List<Frame> frames) {

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
