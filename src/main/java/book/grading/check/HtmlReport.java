package book.grading.check;

import book.grading.catalog.Exercise;
import book.grading.catalog.Hints;
import book.grading.catalog.Misconception;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.learner.NextStep;
import java.util.List;

/** A verdict for a notebook: what {@link Report} says, as HTML that fits a light and a dark page. */
public final class HtmlReport {

    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 6;
    private static final String GOOD = "#2a9d57";
    private static final String BAD = "#d1495b";
    private static final String KNOWN = "#d68c1a";
    private static final String PLAIN = "#888888";

    private final StringBuilder html = new StringBuilder();

    private HtmlReport() {
    }

    public static String ofCell(Verdict verdict) {
        HtmlReport report = new HtmlReport();
        report.write(verdict);
        return report.html.toString();
    }

    private void write(Verdict verdict) {
        Exercise exercise = verdict.exercise();
        boolean passed = verdict.state() == Verdict.State.PASSED;
        html.append("<div style=\"border-left:4px solid ").append(passed ? GOOD : verdict.state() == Verdict.State.NOT_STARTED
                ? PLAIN : BAD).append(";padding-left:1em\">\n");
        html.append("<p><b>").append(escape(exercise.id())).append("</b> ").append(escape(exercise.statement().title()))
                .append(" · ").append(escape(exercise.statement().titleZh())).append("</p>\n");
        verdict.problems().forEach(p -> html.append("<p>").append(coloured(BAD, "✗")).append(' ').append(escape(p))
                .append("</p>\n"));
        if (!verdict.results().isEmpty()) {
            html.append("<ul style=\"list-style:none;padding-left:0\">\n");
            for (int i = 0; i < verdict.results().size(); i++) {
                html.append("<li>").append(mark(verdict.results().get(i).outcome())).append(' ')
                        .append(escape(verdict.tests().get(i).title())).append("</li>\n");
            }
            html.append("</ul>\n");
        }
        firstFailure(verdict);
        misconceptions(verdict);
        html.append("<p>").append(escape(NextStep.IN_A_CELL.of(verdict)).replace("\n", "<br>")).append("</p>\n</div>");
    }

    private void firstFailure(Verdict verdict) {
        for (int i = 0; i < verdict.results().size(); i++) {
            TestResult result = verdict.results().get(i);
            if (result.outcome() != TestOutcome.PASSED && result.outcome() != TestOutcome.NOT_STARTED) {
                html.append("<p><b>").append(escape(verdict.tests().get(i).title())).append("</b><br>");
                html.append(lines(result.finding() == null ? result.message() : result.finding().sentence())).append("</p>\n");
                if (result.finding() != null) {
                    table(result.finding().table());
                }
                if (!result.trace().isEmpty()) {
                    html.append("<p>in ").append(escape(String.join(", called from ", result.trace()))).append("</p>\n");
                }
                if (!result.printed().isBlank()) {
                    html.append("<p>It printed:</p>\n<pre>").append(lines(result.printed()).replace("<br>", "\n"))
                            .append("</pre>\n");
                }
                return;
            }
        }
    }

    private void table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append("<table>\n");
        for (int i = 0; i < rows.size(); i++) {
            String cell = i == 0 ? "th" : "td";
            html.append("<tr>");
            rows.get(i).forEach(text -> html.append('<').append(cell).append(" style=\"text-align:left\">").append(lines(text))
                    .append("</").append(cell).append('>'));
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private void misconceptions(Verdict verdict) {
        List<Misconception> known = verdict.misconceptions();
        if (known.isEmpty() || known.size() > 2) {
            return;
        }
        html.append("<div style=\"border-left:4px solid ").append(KNOWN).append(";padding-left:1em\"><p>")
                .append(coloured(KNOWN, "This is what comes out when:")).append(' ').append(escape(known.get(0).sentence()));
        if (known.size() == 2) {
            html.append("<br>or when: ").append(escape(known.get(1).sentence()));
        } else {
            Hints hints = Hints.of(verdict.exercise());
            if (known.get(0).hint() <= hints.count()) {
                html.append("<br>").append(escape(hints.step(known.get(0).hint())).replaceAll("`([^`]+)`", "<code>$1</code>"));
            }
        }
        html.append("</p></div>\n");
    }

    private static String mark(TestOutcome outcome) {
        return switch (outcome) {
            case PASSED -> coloured(GOOD, "✓");
            case NOT_STARTED -> "○ (not started)";
            case TIME_OUT -> coloured(BAD, "✗ (time-out)");
            case OUT_OF_MEMORY -> coloured(BAD, "✗ (memory)");
            case NOT_RUN -> coloured(BAD, "– (not run)");
            default -> coloured(BAD, "✗");
        };
    }

    private static String lines(String text) {
        List<String> all = text.strip().lines().toList();
        List<String> first = all.stream().limit(MOST_LINES)
                .map(line -> escape(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " …")).toList();
        return String.join("<br>", first)
                + (all.size() > MOST_LINES ? "<br>… (" + (all.size() - MOST_LINES) + " lines more)" : "");
    }

    private static String coloured(String colour, String text) {
        return "<span style=\"color:" + colour + "\">" + text + "</span>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
