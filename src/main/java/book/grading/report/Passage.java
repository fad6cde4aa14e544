package book.grading.report;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/** A first block and what belongs to it: indented below it in a terminal, beside a coloured edge (or none) on a page. */
public final class Passage extends CustomBlock {

    final Tint edge;

    /** @param edge the colour of the edge, or null for none */
    public Passage(Tint edge, Node first) {
        this.edge = edge;
        appendChild(first);
    }
}
