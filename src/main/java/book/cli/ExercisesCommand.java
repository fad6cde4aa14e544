package book.cli;

import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.catalog.Statement;
import book.grading.learner.LearnerProgress;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./book exercises [SECTION]}: the exercises and the reader's progress. */
@Command(name = "exercises", description = "lists the exercises and your progress")
final class ExercisesCommand implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "SECTION", description = "only this section or chapter: 3.1, 3")
    String section = "";

    @Override
    public void run() {
        LearnerProgress progress = LearnerProgress.read();
        String last = "";
        int passed = 0;
        int count = 0;
        for (Exercise exercise : Catalogue.read().all()) {
            if (!section.isEmpty() && !exercise.section().equals(section) && !exercise.section().startsWith(section + ".")) {
                continue;
            }
            if (!exercise.section().equals(last)) {
                last = exercise.section();
                String[] words = exercise.folder().getParent().getFileName().toString().split("-", 2);
                System.out.println((count == 0 ? "" : "\n") + words[0] + " " + words[1].substring(0, 1).toUpperCase(Locale.ROOT)
                        + words[1].substring(1).replace('-', ' '));
            }
            Statement statement = exercise.statement();
            String state = progress.state(exercise);
            count++;
            passed += progress.of(exercise).everPassed() ? 1 : 0;
            String mark = progress.of(exercise).everPassed() ? "✓" : state.isEmpty() ? "○" : "…";
            System.out.printf("  %s %-28s %-9s %2d points  %s · %s%s%n", mark, exercise.id(), statement.kind(),
                    statement.points(), statement.title(), statement.titleZh(),
                    state.isEmpty() || state.equals("passed") ? "" : "  (" + state + ")");
        }
        if (count == 0) {
            throw Problem.usage("There are no exercises in section " + section + ".", "See them all with ./book exercises.");
        }
        System.out.printf("%n%d of %d passed. Read an exercise's README.md, write your code beside it, then: ./book check ID%n",
                passed, count);
    }
}
