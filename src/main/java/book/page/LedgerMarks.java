package book.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ledger's numbers in the prose: {@code <!--=NAME-->0.060466<!--/-->}, outside code. */
final class LedgerMarks {

    private static final Pattern COMMENT = Pattern.compile("<!--=(.*?)-->|<!--\\s*/\\s*-->");
    private static final String MEND = "Write <!--=NAME-->digits<!--/--> on one line.";

    private final Path file;
    private final PageLines lines;
    private final List<int[]> code;
    private final List<Fault> findings;

    LedgerMarks(Path file, PageLines lines, List<int[]> code, List<Fault> findings) {
        this.file = file;
        this.lines = lines;
        this.code = code;
        this.findings = findings;
    }

    List<Page.LedgerMark> read(int from) {
        List<Page.LedgerMark> marks = new ArrayList<>();
        String name = null;
        int start = 0;
        int digits = 0;
        Matcher comment = COMMENT.matcher(lines.text);
        for (int at = from; comment.find(at); at = comment.end()) {
            if (inCode(comment.start())) {
                continue;
            }
            boolean opens = comment.group(1) != null;
            if (opens == (name != null)) {
                finding(opens ? start : comment.start(), opens ? "The ledger marker " + name + " is not closed."
                        : "A ledger marker is closed here, and none is open.");
            }
            if (opens) {
                name = comment.group(1).strip();
                start = comment.start();
                digits = comment.end();
            } else if (name != null) {
                String printed = lines.text.substring(digits, comment.start());
                if (printed.indexOf('\n') >= 0 || name.isEmpty()) {
                    finding(start, name.isEmpty() ? "A ledger marker has no name."
                            : "The ledger marker " + name + " spans lines.");
                } else {
                    marks.add(new Page.LedgerMark(lines.at(start), name, start, digits, comment.start(), comment.end(), printed));
                }
                name = null;
            }
        }
        if (name != null) {
            finding(start, "The ledger marker " + name + " is not closed.");
        }
        return marks;
    }

    private boolean inCode(int offset) {
        return code.stream().anyMatch(span -> span[0] <= offset && offset < span[1]);
    }

    private void finding(int offset, String sentence) {
        findings.add(new Fault(file, lines.at(offset), sentence, MEND));
    }
}
