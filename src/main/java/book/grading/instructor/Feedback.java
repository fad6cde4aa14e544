package book.grading.instructor;

import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import book.grading.report.PlainText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A grade in words, to give back to the learner: every exercise's points and first failure, but no hidden numbers. */
public final class Feedback {

    private static final int MOST_LINES = 12;

    private Feedback() {
    }

    public static String of(Grade grade) {
        StringBuilder text = new StringBuilder();
        text.append(points(grade.score())).append(" of ").append(grade.most()).append(" points\n");
        Set<String> problems = new LinkedHashSet<>();
        grade.exercises().forEach(exercise -> problems.addAll(exercise.problems()));
        if (problems.size() == 1 && grade.exercises().size() > 1 && grade.score() == 0) { // it is the same with all of them
            lines(text, "\n" + problems.iterator().next());
            return text.toString();
        }
        grade.exercises().stream().filter(e -> !e.state().equals("missing")).forEach(exercise -> write(text, exercise));
        List<String> missing = grade.exercises().stream().filter(e -> e.state().equals("missing")).map(Marked::id).toList();
        if (!missing.isEmpty()) {
            text.append("\nNot handed in: ").append(String.join(", ", missing)).append(".\n");
        }
        return text.toString();
    }

    private static void write(StringBuilder text, Marked exercise) {
        long passed = exercise.tests().stream().filter(Tested::passed).count();
        text.append('\n').append(exercise.passed() ? "✓ " : "✗ ").append(exercise.id()).append("  ").append(exercise.title())
                .append(": ").append(points(exercise.score())).append(" of ").append(exercise.points()).append(" points, ")
                .append(exercise.problems().isEmpty() ? passed + " of " + exercise.tests().size() + " tests" : exercise.state())
                .append('\n');
        exercise.problems().forEach(problem -> lines(text, problem));
        if (exercise.problems().isEmpty()) {
            List<Tested> failed = exercise.tests().stream().filter(t -> !t.passed()).toList();
            failed.stream().limit(1).forEach(first -> {
                text.append("  ").append(first.title()).append('\n');
                lines(text, "  " + first.message().replace("\n", "\n  "));
            });
            failed.stream().skip(1).forEach(test -> text.append("  also: ").append(test.title())
                    .append(test.hidden() ? " (a hidden test)" : "").append('\n'));
        }
        String before = "";
        for (Grade.Known known : exercise.known()) { // what is said of one need not hold for the next
            lines(text, (known.lead().equals(before) ? "Or when:" : known.lead()) + " " + known.sentence());
            before = known.lead();
        }
    }

    private static void lines(StringBuilder text, String paragraph) {
        PlainText.lines(paragraph, MOST_LINES).forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static String points(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
