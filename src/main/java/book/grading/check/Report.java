package book.grading.check;

import static book.grading.report.Blocks.code;
import static book.grading.report.Blocks.item;
import static book.grading.report.Blocks.paragraph;
import static book.grading.report.Blocks.strong;
import static book.grading.report.Blocks.table;
import static book.grading.report.Blocks.text;

import book.exercise.Finding;
import book.grading.catalog.Exercise;
import book.grading.catalog.Hints;
import book.grading.catalog.Misconception;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.compile.CompileError;
import book.grading.compile.ForeignUse;
import book.grading.report.NotebookHtml;
import book.grading.report.Passage;
import book.grading.report.PlainText;
import book.grading.report.TerminalText;
import book.grading.report.Tint;
import book.grading.report.Tinted;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/**
 * A verdict as a document of at most one screen: the tests, the first failure in detail, the next step. It is built once, as
 * a Markdown tree, and written as text or as HTML.
 */
public final class Report {

    private static final int MOST_ERRORS = 3;
    private static final int MOST_TESTS = 14;
    private static final int MOST_PRINTED = 6;
    private static final Parser PARSER = Parser.builder().build();

    private final Verdict verdict;
    private final Document document = new Document();

    private Report(Verdict verdict) {
        this.verdict = verdict;
    }

    /** Returns the report as text, for an answer in a file. */
    public static String of(Verdict verdict, boolean colour) {
        return TerminalText.of(new Report(verdict).write(NextStep.ON_THE_COMMAND_LINE), colour);
    }

    /** Returns the report as text, for an answer that was given in a notebook or in JShell. */
    public static String ofCell(Verdict verdict) {
        return TerminalText.of(new Report(verdict).write(NextStep.IN_A_CELL), false);
    }

    /** Returns the report as HTML, for an answer that was given in a notebook. */
    public static String htmlOfCell(Verdict verdict) {
        return NotebookHtml.of(new Report(verdict).write(NextStep.IN_A_CELL), switch (verdict.state()) {
            case PASSED -> Tint.GOOD;
            case NOT_STARTED -> Tint.PLAIN;
            default -> Tint.BAD;
        });
    }

    /** Returns the verdict in one line. */
    public static String line(Verdict verdict) {
        return PlainText.visible(switch (verdict.state()) {
            case DOES_NOT_COMPILE -> "does not compile: " + verdict.errors().get(0).text().lines().findFirst().orElse("");
            case UNUSABLE -> verdict.problems().get(0);
            case PASSED -> "all " + verdict.tests().size() + " tests pass";
            case NOT_STARTED -> verdict.passed() + " of " + verdict.tests().size() + " tests pass, the rest is not started";
            default -> verdict.passed() + " of " + verdict.tests().size() + " tests pass";
        });
    }

    private Document write(NextStep next) {
        Exercise exercise = verdict.exercise();
        document.appendChild(paragraph(strong(exercise.id()),
                text("  " + exercise.statement().title() + " · " + exercise.statement().titleZh())));
        problems();
        compileErrors();
        tests();
        firstFailure();
        misconceptions();
        if (!verdict.foreign().isEmpty()) {
            document.appendChild(paragraph(new Tinted(Tint.KNOWN, text("Note:")), text(" graded work may not use "
                    + ForeignUse.text(verdict.foreign()) + "; no exercise has need of it.")));
        }
        List<String> step = next.of(verdict).lines().toList();
        document.appendChild(verdict.state() == Verdict.State.PASSED
                ? paragraph(PlainText.append(new Tinted(Tint.GOOD), step)) : PlainText.append(paragraph(), step));
        return document;
    }

    private void problems() {
        Paragraph problems = paragraph();
        for (String problem : verdict.problems()) {
            if (problems.getFirstChild() != null) {
                problems.appendChild(new HardLineBreak());
            }
            problems.appendChild(bad("✗"));
            problems.appendChild(text(" " + problem));
        }
        if (problems.getFirstChild() != null) {
            document.appendChild(problems);
        }
    }

    private void compileErrors() {
        List<CompileError> errors = verdict.errors();
        if (!errors.isEmpty()) {
            document.appendChild(paragraph(bad("✗"), text(" It does not compile yet"
                    + (errors.size() == 1 ? ":" : " (" + errors.size() + " errors):"))));
            errors.stream().limit(MOST_ERRORS).forEach(error -> document.appendChild(code(error.text())));
        }
    }

    private void tests() {
        int count = verdict.results().size();
        BulletList list = new BulletList();
        list.setTight(true);
        for (int i = 0; i < Math.min(count, MOST_TESTS); i++) {
            list.appendChild(item(mark(verdict.results().get(i).outcome()), text(" " + verdict.tests().get(i).title())));
        }
        if (count > MOST_TESTS) {
            list.appendChild(item(text("  … and " + (count - MOST_TESTS) + " more")));
        }
        if (count > 0) {
            document.appendChild(list);
        }
    }

    private void firstFailure() {
        int first = firstFailing();
        if (first < 0) {
            return;
        }
        TestResult result = verdict.results().get(first);
        Passage failure = new Passage(null, paragraph(strong(verdict.tests().get(first).title())));
        Finding finding = result.finding();
        String message = finding == null ? result.message() : finding.sentence();
        if (!message.isEmpty()) {
            failure.appendChild(PlainText.append(paragraph(), PlainText.lines(message, PlainText.MOST_LINES)));
        }
        if (finding != null && !finding.table().isEmpty()) {
            failure.appendChild(table(finding.table()));
        }
        if (!result.trace().isEmpty()) {
            failure.appendChild(paragraph(text("at " + String.join(", called from ", result.trace()))));
        }
        if (!result.printed().isBlank()) {
            failure.appendChild(paragraph(text("It printed:")));
            failure.appendChild(code(String.join("\n", PlainText.lines(result.printed().strip(), MOST_PRINTED))));
        }
        document.appendChild(failure);
    }

    private int firstFailing() {
        for (int i = 0; i < verdict.results().size(); i++) {
            TestOutcome outcome = verdict.results().get(i).outcome();
            if (outcome != TestOutcome.PASSED && outcome != TestOutcome.NOT_STARTED) {
                return i;
            }
        }
        return -1;
    }

    private void misconceptions() {
        List<Misconception> known = verdict.misconceptions();
        if (known.isEmpty() || known.size() > 2) {
            return;
        }
        String first = Diagnosis.lead(known.get(0), verdict.tests(), verdict.results());
        Paragraph when = paragraph(new Tinted(Tint.KNOWN, text(first)), text(" "));
        appendMarkdown(when, known.get(0).sentence());
        Passage passage = new Passage(Tint.KNOWN, when);
        if (known.size() == 2) {
            when.appendChild(new HardLineBreak());
            String second = Diagnosis.lead(known.get(1), verdict.tests(), verdict.results());
            when.appendChild(second.equals(first) ? text("or when:") : new Tinted(Tint.KNOWN, text(second)));
            when.appendChild(text(" "));
            appendMarkdown(when, known.get(1).sentence());
        } else {
            Hints hints = Hints.of(verdict.exercise());
            if (known.get(0).hint() <= hints.count()) {
                passage.appendChild(PARSER.parse(hints.step(known.get(0).hint())));
            }
        }
        document.appendChild(passage);
    }

    /** Appends a sentence by the exercise's authors, who write Markdown. */
    private static void appendMarkdown(Paragraph paragraph, String sentence) {
        Node parsed = PARSER.parse(sentence).getFirstChild();
        while (parsed != null && parsed.getFirstChild() != null) {
            paragraph.appendChild(parsed.getFirstChild());
        }
    }

    private static Node mark(TestOutcome outcome) {
        return switch (outcome) {
            case PASSED -> new Tinted(Tint.GOOD, text("✓"));
            case NOT_STARTED -> text("○ (not started)");
            case TIME_OUT -> bad("✗ (time-out)");
            case OUT_OF_MEMORY -> bad("✗ (memory)");
            case NOT_RUN -> bad("– (not run)");
            default -> bad("✗");
        };
    }

    private static Tinted bad(String content) {
        return new Tinted(Tint.BAD, text(content));
    }
}
