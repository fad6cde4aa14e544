package book.grading.report;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** A coloured part of a line. */
public final class Tinted extends CustomNode {

    final Tint tint;

    public Tinted(Tint tint, Node... parts) {
        this.tint = tint;
        for (Node part : parts) {
            appendChild(part);
        }
    }
}
