package book.cli;

import book.Home;
import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.compile.Source;
import book.grading.learner.LearnerProgress;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book solution ID}: the authors' answer, for readers who have passed or who give up. */
@Command(name = "solution", description = "shows the authors' answer, once yours has passed")
final class SolutionCommand implements Runnable {

    @Parameters(paramLabel = "ID", description = "such as 3.1/gradient-step")
    String id;

    @Option(names = "--give-up", description = "show it before a pass; this is recorded")
    boolean giveUp;

    @Override
    public void run() {
        Exercise exercise = Catalogue.read().find(id);
        if (!Files.exists(exercise.reference())) {
            throw Problem.usage("This copy of the book comes without the authors' answers (" + Home.show(Home.authors()) + ").",
                    "Ask your instructor, or get the whole book.");
        }
        LearnerProgress progress = LearnerProgress.read();
        if (!progress.of(exercise).everPassed() && !giveUp) {
            throw Problem.usage("Your answer to " + exercise.id() + " has not passed yet.",
                    "Get a hint with ./book hint " + exercise.id() + ", or see the answer with --give-up.");
        }
        if (!progress.of(exercise).everPassed()) {
            progress.gaveUp(exercise);
        }
        System.out.print(Source.read(exercise.reference(), "Restore the file.").text());
    }
}
