package book.grading.report;

import book.exercise.Finding;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The mapping from a document to lines for a terminal. Code and emphasis keep their Markdown marks. */
public final class TerminalText {

    private static final String INDENT = "  ";

    private final ColorScheme colours;

    private TerminalText(Ansi ansi) {
        this.colours = new ColorScheme.Builder(ansi).build();
    }

    /** Returns the document as text that ends with a line break. */
    public static String of(Document document, boolean colour) {
        return String.join("\n", new TerminalText(colour ? Ansi.ON : Ansi.OFF).block(document)) + "\n";
    }

    private List<String> block(Node block) {
        if (block instanceof Document) {
            return apart(block);
        }
        if (block instanceof Passage) {
            List<String> lines = new ArrayList<>(block(block.getFirstChild()));
            children(block).stream().skip(1).forEach(part -> lines.addAll(indented(INDENT, block(part))));
            return lines;
        }
        if (block instanceof ListBlock list) {
            return children(list).stream().flatMap(item -> item(list, item).stream()).toList();
        }
        if (block instanceof TableBlock) {
            return Finding.columns(rows(block));
        }
        if (block instanceof FencedCodeBlock code) {
            return indented(INDENT, code.getLiteral().lines().toList());
        }
        if (block instanceof IndentedCodeBlock code) {
            return indented(INDENT, code.getLiteral().lines().toList());
        }
        return block.getFirstChild() instanceof Block ? apart(block) : inline(block).lines().toList();
    }

    /** Returns the blocks inside a block, with a blank line between them. */
    private List<String> apart(Node parent) {
        List<String> lines = new ArrayList<>();
        for (Node part : children(parent)) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(block(part));
        }
        return lines;
    }

    /** Returns a list item; a report's own lists have no marker, because each line begins with a sign. */
    private List<String> item(ListBlock list, Node item) {
        String marker = list instanceof BulletList bullets ? bullets.getMarker() : ((OrderedList) list).getMarkerDelimiter();
        List<String> lines = children(item).stream().flatMap(part -> block(part).stream()).toList();
        if (marker == null) {
            return indented(INDENT, lines);
        }
        String number = list instanceof OrderedList numbers
                ? Integer.toString(numbers.getMarkerStartNumber() + children(list).indexOf(item)) : "";
        List<String> hanging = new ArrayList<>(indented(" ".repeat((number + marker).length() + 1), lines));
        hanging.set(0, number + marker + " " + lines.get(0));
        return hanging;
    }

    private List<List<String>> rows(Node node) {
        List<List<String>> rows = new ArrayList<>();
        for (Node child : children(node)) {
            if (child instanceof TableRow) {
                rows.add(children(child).stream().filter(TableCell.class::isInstance).map(this::inline).toList());
            } else {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    private String inline(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node part : children(parent)) {
            if (part instanceof Text plain) {
                text.append(plain.getLiteral());
            } else if (part instanceof Code code) {
                text.append('`').append(code.getLiteral()).append('`');
            } else if (part instanceof SoftLineBreak || part instanceof HardLineBreak) {
                text.append('\n');
            } else if (part instanceof Tinted tinted) {
                text.append(painted(inline(part), tinted.tint.terminal));
            } else if (part instanceof Delimited emphasis) {
                String mark = emphasis.getOpeningDelimiter() == null ? "" : emphasis.getOpeningDelimiter();
                String inner = inline(part);
                text.append(mark).append(part instanceof StrongEmphasis ? painted(inner, Ansi.Style.bold) : inner).append(mark);
            } else if (part instanceof Link link) {
                text.append(inline(part)).append(" (").append(link.getDestination()).append(')');
            } else {
                text.append(inline(part));
            }
        }
        return text.toString();
    }

    private String painted(String text, Ansi.IStyle style) {
        return colours.apply(text, List.of(style)).toString();
    }

    private static List<String> indented(String by, List<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? line : by + line).toList();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
