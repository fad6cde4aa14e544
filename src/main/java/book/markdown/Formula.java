package book.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * A formula of a Markdown text: {@code $x^2$} in a line, {@code $$x^2$$} on its own.
 *
 * @param at   where its first dollar stands in the text
 * @param tex  what stands between the dollars; null if it is never closed
 */
public record Formula(int at, String tex, boolean display) {

    /** Returns all formulas outside code, as GitHub finds them: within a paragraph, a heading or a cell of a table. */
    public static List<Formula> of(String text) {
        List<Formula> formulas = new ArrayList<>();
        MarkdownParser.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph node) {
                within(text, node, formulas);
            }

            @Override
            public void visit(Heading node) {
                within(text, node, formulas);
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    within(text, node, formulas);
                } else {
                    visitChildren(node);
                }
            }
        });
        formulas.sort(Comparator.comparingInt(Formula::at));
        return formulas;
    }

    private static void within(String text, Node block, List<Formula> formulas) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        StringBuilder raw = new StringBuilder(text); // the block alone, at its own place; code and all else blank
        int from = spans.get(0).getInputIndex();
        SourceSpan last = spans.get(spans.size() - 1);
        int to = last.getInputIndex() + last.getLength();
        int at = from;
        for (SourceSpan span : spans) {
            MarkdownText.blank(raw, at, span.getInputIndex());
            at = span.getInputIndex() + span.getLength();
        }
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Code node) {
                node.getSourceSpans().forEach(span ->
                        MarkdownText.blank(raw, span.getInputIndex(), span.getInputIndex() + span.getLength()));
            }
        });
        find(raw.substring(0, to), from, formulas);
    }

    private static void find(String raw, int from, List<Formula> formulas) {
        for (int at = dollar(raw, from); at >= 0;) {
            boolean display = raw.startsWith("$$", at);
            int begin = at + (display ? 2 : 1);
            int end = display ? raw.indexOf("$$", begin) : dollar(raw, begin);
            formulas.add(new Formula(at, end < 0 ? null : raw.substring(begin, end), display));
            at = end < 0 ? -1 : dollar(raw, end + (display ? 2 : 1));
        }
    }

    private static int dollar(String raw, int from) {
        int at = raw.indexOf('$', from);
        while (at > 0 && raw.charAt(at - 1) == '\\') {
            at = raw.indexOf('$', at + 1);
        }
        return at;
    }
}
