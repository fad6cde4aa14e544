package book.cli;

import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.catalog.Hints;
import book.grading.learner.Course;
import book.grading.learner.LearnerProgress;
import book.markdown.PlainFormula;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./book hint ID}: one more hint each time. */
@Command(name = "hint", description = "shows one more hint")
final class HintCommand implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "without it, the next exercise is named")
    String id;

    @Override
    public void run() {
        if (id == null) {
            throw CheckCommand.offer(Course.ofTheBook(), next -> "./book hint " + next + " shows its first hint.");
        }
        Exercise exercise = Catalogue.read().find(id);
        Hints hints = Hints.of(exercise);
        LearnerProgress progress = LearnerProgress.read();
        int shown = Math.min(progress.of(exercise).hints() + 1, hints.count());
        for (int n = 1; n <= shown; n++) {
            System.out.printf("Hint %d of %d%n%s%n%n", n, hints.count(),
                    PlainFormula.in(hints.step(n)).indent(2).stripTrailing());
        }
        System.out.println(shown < hints.count() ? "One more: ./book hint " + exercise.id()
                : "That was the last one. The whole answer: ./book solution " + exercise.id() + " --give-up");
        progress.hintShown(exercise, shown);
    }
}
