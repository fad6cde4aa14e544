package book.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;

/** The ledger's numbers in the prose: {@code <!--=NAME-->0.060466<!--/-->}, outside code; and what is wrong with them. */
final class LedgerMarks {

    private static final Pattern COMMENT = Pattern.compile("<!--=(.*?)-->|<!--\\s*/\\s*-->");
    private static final String MEND = "Write <!--=NAME-->digits<!--/--> on one line.";

    private final Path file;
    private final PageLines lines;
    private final List<Page.LedgerMark> marks = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private LedgerMarks(Path file, PageLines lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Reads the text from an offset on, except the spans of code. */
    static LedgerMarks read(Path file, PageLines lines, int from, List<SourceSpan> code) {
        LedgerMarks marks = new LedgerMarks(file, lines);
        marks.read(from, code);
        return marks;
    }

    List<Page.LedgerMark> all() {
        return marks;
    }

    List<Fault> faults() {
        return faults;
    }

    private void read(int from, List<SourceSpan> code) {
        String name = null;
        int start = 0;
        int digits = 0;
        Matcher comment = COMMENT.matcher(lines.text);
        for (int at = from; comment.find(at); at = comment.end()) {
            if (in(code, comment.start())) {
                continue;
            }
            boolean opens = comment.group(1) != null;
            if (opens && name != null) {
                notClosed(start, name);
            } else if (!opens && name == null) {
                fault(comment.start(), "A ledger marker is closed here, and none is open.");
            } else if (!opens) {
                mark(name, start, digits, comment.start(), comment.end());
            }
            name = opens ? comment.group(1).strip() : null;
            start = comment.start();
            digits = comment.end();
        }
        if (name != null) {
            notClosed(start, name);
        }
    }

    private void mark(String name, int start, int from, int to, int end) {
        String printed = lines.text.substring(from, to);
        if (name.isEmpty()) {
            fault(start, "A ledger marker has no name.");
        } else if (printed.indexOf('\n') >= 0) {
            fault(start, "The ledger marker " + name + " spans lines.");
        } else {
            marks.add(new Page.LedgerMark(lines.at(start), name, start, from, to, end, printed));
        }
    }

    private static boolean in(List<SourceSpan> code, int offset) {
        return code.stream().anyMatch(span ->
                span.getInputIndex() <= offset && offset < span.getInputIndex() + span.getLength());
    }

    private void notClosed(int start, String name) {
        fault(start, "The ledger marker " + name + " is not closed.");
    }

    private void fault(int offset, String sentence) {
        faults.add(new Fault(file, lines.at(offset), sentence, MEND));
    }
}
