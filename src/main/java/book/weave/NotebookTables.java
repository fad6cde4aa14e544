package book.weave;

import book.markdown.Formula;
import book.markdown.MarkdownParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The tables of a page → the same for a notebook. Jupyter sets columns flush right unless they say otherwise, and the MathJax of
 * its classic notebook breaks a formula that is wider than its column was before there was a formula in it: then the column
 * takes the whole page. So each column says that it is flush left, and blanks that do not break make a heading as wide as the
 * widest formula below it.
 */
final class NotebookTables {

    /** A blank as wide as a digit. */
    static final String BLANK = "&numsp;";

    private static final int MOST_BLANKS = 60;
    private static final Pattern UNALIGNED = Pattern.compile("(?<![-:])-+(?![-:])");

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    private NotebookTables(String text) {
        this.text = text;
    }

    /** Returns a text with its tables in this form. */
    static String in(String text) {
        return text.contains("|") ? new NotebookTables(text).widened() : text;
    }

    private String widened() {
        MarkdownParser.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock) {
                    table(block);
                } else {
                    visitChildren(block);
                }
            }
        });
        return Edit.apply(text, 0, text.length(), edits);
    }

    private void table(Node table) {
        SourceSpan rule = table.getSourceSpans().get(1);
        int from = rule.getInputIndex();
        Matcher dashes = UNALIGNED.matcher(text.substring(from, from + rule.getLength()));
        while (dashes.find()) {
            edits.add(new Edit(from + dashes.start(), from + dashes.start(), ":"));
        }
        List<Node> headings = new ArrayList<>();
        List<Double> widest = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    row(node, headings, widest);
                } else {
                    visitChildren(node);
                }
            }
        });
        for (int i = 0; i < headings.size(); i++) {
            SourceSpan span = span(headings.get(i));
            int blanks = (int) Math.ceil(widest.get(i) - visible(content(span)).length());
            if (widest.get(i) > 0 && blanks > 0 && !content(span).isBlank()) {
                int end = span.getInputIndex() + content(span).stripTrailing().length();
                edits.add(new Edit(end, end, BLANK.repeat(Math.min(blanks, MOST_BLANKS))));
            }
        }
    }

    private void row(Node row, List<Node> headings, List<Double> widest) {
        int column = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext(), column++) {
            if (cell instanceof TableCell && row.getParent() instanceof TableHead) {
                headings.add(cell);
                widest.add(0.0);
            }
            if (!cell.getSourceSpans().isEmpty() && column < widest.size()) {
                String formulas = "| a |\n|---|\n| " + content(span(cell)) + " |";
                double width = Formula.of(formulas).stream().filter(formula -> formula.tex() != null)
                        .mapToDouble(formula -> FormulaWidth.of(formula.tex())).max().orElse(0);
                widest.set(column, Math.max(widest.get(column), width));
            }
        }
    }

    private static SourceSpan span(Node node) {
        return node.getSourceSpans().isEmpty() ? SourceSpan.of(0, 0, 0, 0) : node.getSourceSpans().get(0);
    }

    private String content(SourceSpan span) {
        return text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    /** Formulas count for nothing, for when the column is measured they are not there. */
    private static String visible(String heading) {
        return heading.replaceAll("\\$[^$]*\\$", "").replace("`", "").replace("*", "").strip();
    }
}
