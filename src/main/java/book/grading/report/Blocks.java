package book.grading.report;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The parts of a document, made of {@link PlainText}. */
public final class Blocks {

    private Blocks() {
    }

    public static Text text(String content) {
        return new Text(PlainText.visible(content));
    }

    public static StrongEmphasis strong(String content) {
        StrongEmphasis strong = new StrongEmphasis();
        strong.appendChild(text(content));
        return strong;
    }

    public static Paragraph paragraph(Node... parts) {
        Paragraph paragraph = new Paragraph();
        for (Node part : parts) {
            paragraph.appendChild(part);
        }
        return paragraph;
    }

    /** Returns a list item, which is one line. */
    public static ListItem item(Node... parts) {
        ListItem item = new ListItem();
        item.appendChild(paragraph(parts));
        return item;
    }

    public static FencedCodeBlock code(String content) {
        FencedCodeBlock code = new FencedCodeBlock();
        code.setLiteral(PlainText.visible(content) + "\n");
        return code;
    }

    /** @param rows of equal length, the first of them the heading */
    public static TableBlock table(List<List<String>> rows) {
        TableBlock table = new TableBlock();
        Node head = new TableHead();
        Node body = new TableBody();
        for (List<String> row : rows) {
            boolean heading = head.getFirstChild() == null;
            TableRow cells = new TableRow();
            for (String content : row) {
                TableCell cell = new TableCell();
                cell.setHeader(heading);
                cells.appendChild(PlainText.append(cell, PlainText.lines(content, PlainText.MOST_LINES)));
            }
            (heading ? head : body).appendChild(cells);
        }
        table.appendChild(head);
        table.appendChild(body);
        return table;
    }
}
