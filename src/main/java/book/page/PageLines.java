package book.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.node.Node;

/** A page's text ↔ its lines, which count from 1. */
final class PageLines {

    final String text;
    private final int[] starts;

    PageLines(String text) {
        this.text = text;
        List<Integer> all = new ArrayList<>(List.of(0));
        for (int i = text.indexOf('\n'); i >= 0 && i + 1 < text.length(); i = text.indexOf('\n', i + 1)) {
            all.add(i + 1);
        }
        starts = all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the offset at which the line begins; the end of the text for a line past the last. */
    int start(int line) {
        return line > starts.length ? text.length() : starts[line - 1];
    }

    String line(int line) {
        return text.substring(start(line), start(line + 1)).stripTrailing();
    }

    /** Returns the offset at which the line after the node begins. */
    int end(Node node) {
        return start(last(node) + 1);
    }

    /** Returns the line that contains the character at this offset. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int first(Node node) {
        return node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    int last(Node node) {
        return node.getSourceSpans().isEmpty() ? 1
                : node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex() + 1;
    }
}
