package book.page;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;

/** Finds the {@link Mark}s of a page's prose, outside code, and what is wrong with them. */
final class Marks {

    private static final Pattern COMMENT = Pattern.compile("<!--([=?@])(.*?)-->|<!--\\s*/\\s*-->");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n");

    private static final Pattern SENTENCE_END = Pattern.compile(
            "[.!?:)](?:<!--/-->)?\\s+|\\n[ \\t]*\\n[ \\t]*|[|]\\s*|\\n\\s*[-*+]\\s+");

    private record Opened(Mark.Kind kind, String name, int start, int from) {
    }

    private final Path file;
    private final PageLines lines;
    private final Deque<Opened> open = new ArrayDeque<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private Marks(Path file, PageLines lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Reads the text from an offset on, except the spans of code. */
    static Marks read(Path file, PageLines lines, int from, List<SourceSpan> code) {
        Marks marks = new Marks(file, lines);
        marks.read(from, code);
        marks.marks.sort(Comparator.comparingInt(Mark::start));
        return marks;
    }

    /** Returns the marks in the order in which they begin. */
    List<Mark> all() {
        return marks;
    }

    List<Fault> faults() {
        return faults;
    }

    private void read(int from, List<SourceSpan> code) {
        Matcher comment = COMMENT.matcher(lines.text);
        for (int at = from; comment.find(at); at = comment.end()) {
            if (in(code, comment.start())) {
                continue;
            }
            if (comment.group(1) != null) {
                Mark.Kind kind = Mark.Kind.of(comment.group(1).charAt(0));
                open(new Opened(kind, comment.group(2).strip(), comment.start(), comment.end()));
            } else if (open.isEmpty()) {
                fault(Mark.Kind.NUMBER, comment.start(), "A mark is closed here, and none is open.");
            } else {
                close(open.pop(), comment.start(), comment.end());
            }
        }
        open.forEach(this::notClosed);
    }

    private void open(Opened next) {
        while (!open.isEmpty() && (open.peek().kind != Mark.Kind.CLAIM || next.kind == Mark.Kind.CLAIM)) {
            notClosed(open.pop());
        }
        open.push(next);
    }

    private void close(Opened opened, int to, int end) {
        String text = lines.text.substring(opened.from, to);
        String what = "The " + opened.kind.word + " " + opened.name;
        if (opened.name.isEmpty()) {
            fault(opened.kind, opened.start, "A " + opened.kind.word + " has no name.");
        } else if (opened.kind != Mark.Kind.CLAIM && text.indexOf('\n') >= 0) {
            fault(opened.kind, opened.start, what + " spans lines.");
        } else if (EMPTY_LINE.matcher(text).find()) {
            fault(opened.kind, opened.start, what + " spans paragraphs.");
        } else if (opened.kind == Mark.Kind.CLAIM && text.isBlank()) {
            fault(opened.kind, opened.start, what + " ties no sentence.");
        } else {
            marks.add(new Mark(opened.kind, lines.at(opened.start), opened.name, opened.start, opened.from, to, end, text,
                    opened.kind == Mark.Kind.CLAIM ? lead(opened.start) : ""));
        }
    }

    /** Returns what stands between the last end of a sentence, or the beginning of the paragraph, and the mark. */
    private String lead(int start) {
        String before = lines.text.substring(0, start);
        Matcher end = SENTENCE_END.matcher(before);
        int from = 0;
        while (end.find()) {
            from = end.end();
        }
        return before.substring(from);
    }

    private static boolean in(List<SourceSpan> code, int offset) {
        return code.stream().anyMatch(span ->
                span.getInputIndex() <= offset && offset < span.getInputIndex() + span.getLength());
    }

    private void notClosed(Opened opened) {
        fault(opened.kind, opened.start, "The " + opened.kind.word + " " + opened.name + " is not closed.");
    }

    private void fault(Mark.Kind kind, int offset, String sentence) {
        faults.add(new Fault(file, lines.at(offset), sentence, kind.mend));
    }
}
