package book.page;

import book.outline.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** A document's tree → the page's blocks, its links and the positions of its code. */
final class BlockReader extends AbstractVisitor {

    private final Path file;
    private final Section section;
    private final PageLines lines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Page.PageLink> links = new ArrayList<>();
    private final List<SourceSpan> code = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    BlockReader(Path file, Section section, PageLines lines) {
        this.file = file;
        this.section = section;
        this.lines = lines;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Page.PageLink> links() {
        return links;
    }

    /** Returns where the page has code, in blocks or within lines; code is shown literally. */
    List<SourceSpan> code() {
        return code;
    }

    List<Fault> faults() {
        return faults;
    }

    @Override
    public void visit(FencedCodeBlock node) {
        code.addAll(node.getSourceSpans());
        Fence fence = new Fence(file, lines, node);
        faults.addAll(fence.faults());
        fence.block().ifPresent(blocks::add);
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        code.addAll(node.getSourceSpans());
    }

    @Override
    public void visit(Code node) {
        code.addAll(node.getSourceSpans());
    }

    @Override
    public void visit(Heading node) {
        if (node.getParent() instanceof Document) {
            int first = lines.first(node);
            blocks.add(new Block.Heading(first, lines.start(first), lines.end(node), node.getLevel(), lines.line(first)));
        }
        visitChildren(node);
    }

    @Override
    public void visit(HtmlBlock node) {
        if (node.getLiteral().stripLeading().matches("(?s)<!--[=?@/].*")) {
            fault(node, "A mark begins a line, where Markdown takes it for a block of HTML.",
                    "Put a word before it (a claim's first word may stand before its mark), or join this line to the one above.");
        }
    }

    @Override
    public void visit(LinkReferenceDefinition node) {
        fault(node, "The link [" + node.getLabel() + "] is defined apart from its text, "
                + "and a notebook's cells do not see each other's definitions.", "Write [text](destination) where it is used.");
    }

    @Override
    public void visit(Link node) {
        String destination = node.getDestination();
        if (destination.startsWith(Block.Figure.FOLDER) && destination.endsWith(Block.Figure.SOUND)) {
            figure(node, destination);
        } else {
            link(node, destination);
        }
        visitChildren(node);
    }

    @Override
    public void visit(Image node) {
        if (node.getDestination().startsWith(Block.Figure.FOLDER)) {
            figure(node, node.getDestination());
        } else {
            link(node, node.getDestination());
        }
        visitChildren(node);
    }

    /** Whether an image or a link is the whole of a paragraph that is in neither a list nor a quotation. */
    private static boolean standsAlone(Node node) {
        return node.getParent() instanceof Paragraph paragraph && paragraph.getParent() instanceof Document
                && paragraph.getFirstChild() == node && paragraph.getLastChild() == node;
    }

    private void figure(Node node, String destination) {
        if (!standsAlone(node)) {
            fault(node, "The figure " + destination + " does not stand alone in its paragraph.",
                    "Put a blank line before and after it.");
            return;
        }
        Node paragraph = node.getParent();
        int first = lines.first(paragraph);
        String prefix = section.number() + "-";
        Block.Figure.of(first, lines.start(first), lines.end(paragraph), destination, prefix)
                .ifPresentOrElse(blocks::add, () -> fault(node,
                        "The figure " + destination + " is not named after a cell of this section.",
                        "Name it " + Block.Figure.FOLDER + prefix
                        + "NAME.png (or .gif, .jpg, .svg, .wav) for the image or sound of cell NAME."));
    }

    private void link(Node node, String destination) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        int from = spans.get(0).getInputIndex();
        SourceSpan lastSpan = spans.get(spans.size() - 1);
        int to = lastSpan.getInputIndex() + lastSpan.getLength();
        int start = lines.text.substring(from, to).lastIndexOf("](") + from + 2;
        while (start < to && (lines.text.charAt(start) == '<' || Character.isWhitespace(lines.text.charAt(start)))) {
            start++;
        }
        if (start > from + 1 && lines.text.startsWith(destination, start)) {
            links.add(new Page.PageLink(lines.at(start), start, start + destination.length(), destination));
        }
    }

    private void fault(Node node, String sentence, String mend) {
        faults.add(new Fault(file, lines.first(node), sentence, mend));
    }
}
