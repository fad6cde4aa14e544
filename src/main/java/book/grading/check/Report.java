package book.grading.check;

import book.grading.catalog.Exercise;
import book.grading.catalog.Hints;
import book.grading.catalog.Misconception;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.compile.CompileError;
import book.grading.compile.ForeignUse;
import book.grading.learner.NextStep;
import java.util.ArrayList;
import java.util.List;

/** A verdict as plain text, at most a screenful: every test, the first failure in detail, the next step. */
public final class Report {

    private static final int MOST_ERRORS = 3;
    private static final int MOST_TESTS = 14;
    private static final int MOST_PRINTED = 6;
    private static final int WIDTH = 200;

    private final boolean colour;
    private final NextStep next;
    private final List<String> lines = new ArrayList<>();

    private Report(boolean colour, NextStep next) {
        this.colour = colour;
        this.next = next;
    }

    public static String of(Verdict verdict, boolean colour) {
        return new Report(colour, NextStep.ON_THE_COMMAND_LINE).text(verdict);
    }

    /** For an answer that was given in a notebook or in JShell. */
    public static String ofCell(Verdict verdict) {
        return new Report(false, NextStep.IN_A_CELL).text(verdict);
    }

    private String text(Verdict verdict) {
        write(verdict);
        return String.join("\n", lines) + "\n";
    }

    /** The verdict in one line. */
    public static String line(Verdict verdict) {
        return switch (verdict.state()) {
            case DOES_NOT_COMPILE -> "does not compile: " + verdict.errors().get(0).text().lines().findFirst().orElse("");
            case UNUSABLE -> verdict.problems().get(0);
            case PASSED -> "all " + verdict.tests().size() + " tests pass";
            case NOT_STARTED -> verdict.passed() + " of " + verdict.tests().size() + " tests pass, the rest is not started";
            default -> verdict.passed() + " of " + verdict.tests().size() + " tests pass";
        };
    }

    private void write(Verdict verdict) {
        Exercise exercise = verdict.exercise();
        lines.add(bold(exercise.id()) + "  " + exercise.statement().title() + " · " + exercise.statement().titleZh());
        lines.add("");
        verdict.problems().forEach(p -> lines.add(red("✗ ") + p));
        compileErrors(verdict.errors());
        for (int i = 0; i < Math.min(verdict.results().size(), MOST_TESTS); i++) {
            lines.add("  " + mark(verdict.results().get(i).outcome()) + " " + verdict.tests().get(i).title());
        }
        if (verdict.results().size() > MOST_TESTS) {
            lines.add("    … and " + (verdict.results().size() - MOST_TESTS) + " more");
        }
        firstFailure(verdict);
        misconceptions(verdict);
        if (!verdict.foreign().isEmpty()) {
            lines.add("");
            lines.add(yellow("Note: ") + "graded work may not use " + ForeignUse.text(verdict.foreign())
                    + "; no exercise has need of it.");
        }
        lines.add("");
        lines.add(verdict.state() == Verdict.State.PASSED ? green(next.of(verdict)) : next.of(verdict));
    }

    private void compileErrors(List<CompileError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        lines.add(red("✗ ") + "It does not compile yet" + (errors.size() == 1 ? ":" : " (" + errors.size() + " errors):"));
        for (CompileError error : errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) {
            lines.add("");
            lines.addAll(error.text().indent(2).stripTrailing().lines().toList());
        }
    }

    private void firstFailure(Verdict verdict) {
        int first = firstFailing(verdict);
        if (first >= 0) {
            lines.add("");
            lines.add(bold(verdict.tests().get(first).title()));
            detail(verdict.results().get(first));
        }
    }

    private static int firstFailing(Verdict verdict) {
        for (int i = 0; i < verdict.results().size(); i++) {
            TestOutcome outcome = verdict.results().get(i).outcome();
            if (outcome != TestOutcome.PASSED && outcome != TestOutcome.NOT_STARTED) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a known mistake accounts for the failure that is shown, and not only for another one. */
    private static boolean explainsTheShown(Misconception known, Verdict verdict) {
        int first = firstFailing(verdict);
        return first < 0 || Digest.of(verdict.results().get(first)).equals(known.looks().get(verdict.tests().get(first).key()));
    }

    private void detail(TestResult result) {
        String text = result.finding() != null ? result.finding().text() : result.message();
        for (String line : text.lines().limit(MOST_TESTS).toList()) {
            lines.add("  " + cut(line));
        }
        if (!result.trace().isEmpty()) {
            lines.add("  at " + String.join(", called from ", result.trace()));
        }
        if (!result.printed().isBlank()) {
            List<String> printed = result.printed().strip().lines().toList();
            lines.add("  It printed:");
            printed.stream().limit(MOST_PRINTED).forEach(line -> lines.add("    " + cut(line)));
            if (printed.size() > MOST_PRINTED) {
                lines.add("    … (" + (printed.size() - MOST_PRINTED) + " lines more)");
            }
        }
    }

    private void misconceptions(Verdict verdict) {
        List<Misconception> known = verdict.misconceptions();
        if (known.isEmpty() || known.size() > 2) {
            return;
        }
        lines.add("");
        String lead = explainsTheShown(known.get(0), verdict) ? "This is what comes out when: "
                : "Another of the failures comes out when: ";
        lines.add(yellow(lead) + known.get(0).sentence());
        if (known.size() == 2) {
            lines.add("or when: " + known.get(1).sentence());
        } else {
            Hints hints = Hints.of(verdict.exercise());
            if (known.get(0).hint() <= hints.count()) {
                hints.step(known.get(0).hint()).lines().forEach(line -> lines.add("  " + line));
            }
        }
    }

    private String mark(TestOutcome outcome) {
        return switch (outcome) {
            case PASSED -> green("✓");
            case NOT_STARTED -> "○ (not started)";
            case TIME_OUT -> red("✗ (time-out)");
            case OUT_OF_MEMORY -> red("✗ (memory)");
            case NOT_RUN -> red("– (not run)");
            default -> red("✗");
        };
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …";
    }

    private String bold(String text) {
        return paint("1", text);
    }

    private String red(String text) {
        return paint("31", text);
    }

    private String green(String text) {
        return paint("32", text);
    }

    private String yellow(String text) {
        return paint("33", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
