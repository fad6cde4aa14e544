package book.grading.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Text that is shown as it is, whoever wrote it: messages, file names, what a program printed. As the literal of a node it is
 * never read as Markdown or HTML; its control characters, which a terminal would obey, become visible symbols.
 */
public final class PlainText {

    /** The number of lines of a message or of a table's cell that a report shows. */
    public static final int MOST_LINES = 14;

    private static final int WIDTH = 200;
    private static final int LONGEST = 8_000;
    private static final int MOST_KEPT = 200;

    private static final Pattern COMMAND = Pattern.compile("(?m)^(\\s*)::");

    private PlainText() {
    }

    /**
     * Returns the text with Unicode's control pictures in place of control characters; line breaks and tabs stay. A line that
     * GitHub would take for a command to the build is spelled so that it does not.
     */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        COMMAND.matcher(text).replaceAll("$1∷").replace("##[", "## [").chars()
                .forEach(c -> visible.append((char) (c == '\n' || c == '\t' ? c
                : c < ' ' ? '\u2400' + c
                : c == '\u007f' ? '\u2421'
                : c >= '\u0080' && c < '\u00a0' || turnsTheLine(c) ? '\ufffd' : c)));
        return visible.toString();
    }

    /** Returns the text in the form in which it is kept and given to other systems: visible, and of a limited length. */
    public static String bounded(String text) {
        String some = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n… (cut)";
        List<String> lines = visible(some).lines().limit(MOST_KEPT + 1L).toList();
        return lines.size() <= MOST_KEPT ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, MOST_KEPT)) + "\n… (cut)";
    }

    /** Returns the text, on one line, as Markdown that renders as that text. */
    public static String markdown(String text) {
        return MarkdownRenderer.builder().build().render(new Text(visible(text.replace('\n', ' ')))).strip();
    }

    /** Whether the character can make the rest of a line run from right to left. */
    private static boolean turnsTheLine(int c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069'
                || c == '\u200e' || c == '\u200f' || c == '\u061c';
    }

    /**
     * Returns at most {@code most} lines of the text, each cut to a maximum width, and a last line that says how many are
     * left out, if any.
     */
    public static List<String> lines(String text, int most) {
        List<String> all = visible(text).lines().toList();
        List<String> lines = new ArrayList<>();
        for (String line : all.subList(0, Math.min(most, all.size()))) {
            lines.add(line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …");
        }
        if (all.size() > most) {
            lines.add("… (" + (all.size() - most) + " lines more)");
        }
        return lines;
    }

    /** Appends the lines to a paragraph or to a part of one. */
    public static <N extends Node> N append(N parent, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                parent.appendChild(new HardLineBreak());
            }
            parent.appendChild(new Text(lines.get(i)));
        }
        return parent;
    }
}
