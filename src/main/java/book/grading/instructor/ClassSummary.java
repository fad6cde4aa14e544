package book.grading.instructor;

import book.AtomicFile;
import book.grading.instructor.Grade.Known;
import book.grading.instructor.Grade.Marked;
import book.grading.instructor.Grade.Tested;
import book.grading.report.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import mapping.plots.Bars;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;

/** What a class did well and what it got wrong: {@code summary.md}, with a chart of the most common known mistakes. */
public final class ClassSummary {

    private static final int MOST = 12;
    private static final int MOST_BARS = 8;
    private static final double BEHIND = 0.6;

    /** A known mistake and who made it. */
    private record Mistake(String exercise, Known known, List<String> learners) {
    }

    private final List<Grade> grades;
    private final StringBuilder text = new StringBuilder();

    private ClassSummary(List<Grade> grades) {
        this.grades = grades;
    }

    /** Writes {@code summary.md} and, if known mistakes were made, {@code misconceptions.png}. */
    public static void write(List<Grade> grades, Path out) {
        ClassSummary summary = new ClassSummary(grades);
        List<Mistake> mistakes = summary.mistakes();
        AtomicFile.write(out.resolve("summary.md"), summary.markdown(mistakes));
        if (!mistakes.isEmpty()) {
            AtomicFile.write(out.resolve("misconceptions.png"), png(chart(mistakes, grades.size())));
        }
    }

    private String markdown(List<Mistake> mistakes) {
        double[] scores = grades.stream().mapToDouble(Grade::score).sorted().toArray();
        text.append("# ").append(grades.size()).append(grades.size() == 1 ? " submission\n\n" : " submissions\n\n");
        line("Points, of %d: mean %.1f, median %.1f, lowest %.1f, highest %.1f.", grades.get(0).most(),
                Arrays.stream(scores).average().orElse(0), (scores[(scores.length - 1) / 2] + scores[scores.length / 2]) / 2,
                scores[0], scores[scores.length - 1]);
        text.append("\n## Exercises\n\n| exercise | passed | handed in | mean points | of |\n|---|---:|---:|---:|---:|\n");
        for (int i = 0; i < grades.get(0).exercises().size(); i++) {
            int number = i;
            List<Marked> marked = grades.stream().map(g -> g.exercises().get(number)).toList();
            line("| %s | %d | %d | %.1f | %d |", marked.get(0).id(), marked.stream().filter(Marked::passed).count(),
                    marked.stream().filter(m -> !m.state().equals("missing")).count(),
                    marked.stream().mapToDouble(Marked::score).average().orElse(0), marked.get(0).points());
        }
        mistakes(mistakes);
        hardest();
        review();
        return text.toString();
    }

    private void mistakes(List<Mistake> mistakes) {
        text.append("\n## Commonest misconceptions\n\n");
        if (mistakes.isEmpty()) {
            text.append("No answer looks like a known mistake.\n");
            return;
        }
        text.append("![How many learners made each known mistake](misconceptions.png)\n\n"
                + "| learners | % | exercise | what comes out when |\n|---:|---:|---|---|\n");
        for (Mistake mistake : mistakes.subList(0, Math.min(MOST, mistakes.size()))) {
            line("| %d | %.0f | %s | %s |", mistake.learners.size(), 100.0 * mistake.learners.size() / grades.size(),
                    mistake.exercise, mistake.known.sentence().replace("|", "\\|"));
        }
    }

    /** Lists the tests that fewer than 60 % of those who handed in the exercise pass. */
    private void hardest() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Grade grade : grades) {
            for (Marked exercise : grade.exercises()) {
                for (Tested test : exercise.state().equals("missing") ? List.<Tested>of() : exercise.tests()) {
                    int[] count = counts.computeIfAbsent(exercise.id() + " | " + test.title().replace("|", "\\|"), t ->
                            new int[2]);
                    count[0]++;
                    count[1] += test.passed() ? 1 : 0;
                }
            }
        }
        List<Map.Entry<String, int[]>> hard = counts.entrySet().stream().filter(e -> e.getValue()[1] < BEHIND * e.getValue()[0])
                .sorted(Comparator.comparingDouble(e -> (double) e.getValue()[1] / e.getValue()[0])).limit(MOST).toList();
        if (!hard.isEmpty()) {
            text.append("\n## Tests that fewer than ").append(Math.round(100 * BEHIND)).append(" % pass\n\n"
                    + "| exercise | test | passed | of |\n|---|---|---:|---:|\n");
            hard.forEach(e -> line("| %s | %d | %d |", e.getKey(), e.getValue()[1], e.getValue()[0]));
        }
    }

    private void review() {
        List<String> lines = new ArrayList<>();
        for (Grade grade : grades) {
            for (Marked exercise : grade.exercises()) {
                String reason = exercise.state().equals("refused") ? exercise.problems().get(0) : exercise.review();
                if (!reason.isEmpty()) {
                    lines.add("- " + PlainText.markdown(grade.learner()) + ", " + exercise.id() + ": "
                            + PlainText.markdown(reason));
                }
            }
        }
        if (!lines.isEmpty()) {
            text.append("\n## To be looked at by a person\n\n").append(String.join("\n", lines)).append('\n');
        }
    }

    /** Returns the known mistakes, the most common first; an answer that looks like two of them counts for the first. */
    private List<Mistake> mistakes() {
        Map<String, Mistake> mistakes = new LinkedHashMap<>();
        for (Grade grade : grades) {
            for (Marked exercise : grade.exercises()) {
                exercise.known().stream().limit(1).forEach(known -> mistakes.computeIfAbsent(exercise.id() + " " + known.slug(),
                        name -> new Mistake(exercise.id(), known, new ArrayList<>())).learners.add(grade.learner()));
            }
        }
        return mistakes.values().stream().sorted(Comparator.comparingInt((Mistake m) -> -m.learners.size())
                .thenComparing(m -> m.exercise).thenComparing(m -> m.known.slug())).toList();
    }

    private static CategoryChart chart(List<Mistake> mistakes, int learners) {
        List<Mistake> first = mistakes.subList(0, Math.min(MOST_BARS, mistakes.size()));
        return Bars.of("Commonest misconceptions, " + learners + (learners == 1 ? " submission" : " submissions"),
                "known mistake", "learners",
                        first.stream().map(m -> m.exercise.split("/")[0] + " " + m.known.slug()).toList())
                .series("learners", first.stream().mapToDouble(m -> m.learners.size()).toArray()).numbers().size(900, 520)
                        .chart();
    }

    private static byte[] png(CategoryChart chart) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
