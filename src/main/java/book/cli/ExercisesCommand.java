package book.cli;

import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.catalog.Statement;
import book.grading.learner.Course;
import book.grading.learner.LearnerProgress;
import book.outline.Outline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./book exercises [SECTION]}: the exercises and the reader's progress. */
@Command(name = "exercises", description = "lists the exercises and your progress")
final class ExercisesCommand implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "SECTION", description = "only this section or chapter: 3.1, 3")
    String section = "";

    @Override
    public void run() {
        Outline outline = Outline.ofTheBook();
        Course course = Course.ofTheBook();
        LearnerProgress progress = course.progress();
        Exercise next = course.next().orElse(null);
        String last = "";
        int count = 0;
        for (Exercise exercise : course.exercises()) {
            if (!section.isEmpty() && !exercise.section().equals(section) && !exercise.section().startsWith(section + ".")) {
                continue;
            }
            if (!exercise.section().equals(last)) {
                last = exercise.section();
                System.out.println((count == 0 ? "" : "\n") + last + " " + outline.section(last).title());
            }
            Statement statement = exercise.statement();
            String state = progress.state(exercise);
            count++;
            String mark = progress.of(exercise).everPassed() ? "✓" : exercise.equals(next) ? "→" : state.isEmpty() ? "○" : "…";
            System.out.printf("  %s %-28s %-9s %2d points  %s · %s%s%n", mark, exercise.id(), statement.kind(),
                    statement.points(), statement.title(), statement.titleZh(),
                    state.isEmpty() || state.equals("passed") ? "" : "  (" + state + ")");
        }
        if (count == 0) {
            throw Problem.usage("There are no exercises in section " + section + ".", "See them all with ./book exercises.");
        }
        System.out.println("\n" + course.bar() + "\n" + (next == null ? "All have passed. Well done! · 祝贺你！"
                : "Next: " + Course.named(next) + "\n" + Course.reading(next)
                + "\n./book watch shows what it asks for and checks it whenever you save; ./book check ID checks one."));
    }
}
