package book.grading.instructor;

import book.grading.instructor.Grade.Marked;
import book.grading.report.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Grades as a CSV table (RFC 4180): a line for each learner, three columns for each exercise. */
final class Scores {

    private Scores() {
    }

    static String csv(List<Grade> grades) {
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("learner", "points", "of"));
        if (!grades.isEmpty()) {
            grades.get(0).exercises().forEach(e -> head.addAll(List.of(e.id(), e.id() + " state", e.id() + " misconception")));
        }
        head.add("review");
        line(csv, head);
        for (Grade grade : grades) {
            List<String> row = new ArrayList<>(List.of(grade.learner(), number(grade.score()), String.valueOf(grade.most())));
            for (Marked exercise : grade.exercises()) {
                row.add(number(exercise.score()));
                row.add(exercise.state());
                row.add(String.join(" or ", exercise.known().stream().map(Grade.Known::slug).toList()));
            }
            row.add(String.join("; ", grade.exercises().stream().filter(e -> !e.review().isEmpty())
                    .map(e -> e.id() + ": " + e.review()).toList()));
            line(csv, row);
        }
        return csv.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(String.join(",", cells.stream().map(Scores::cell).toList())).append("\r\n");
    }

    /**
     * Quotes a cell. One that a spreadsheet would take for a formula gets an apostrophe, because learners choose the names;
     * some take signs of full width and leading white space for the same.
     */
    private static String cell(String shown) {
        String text = PlainText.visible(shown);
        String safe = text.matches("(?s)[\\s\\p{Z}\\p{Cf}\u2400-\u2421]*[=+@\\-＝＋－＠|%−].*") && !text.matches("-?[\\d.]+")
                ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
