package book.cli;

import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.check.Checker;
import book.grading.check.Report;
import book.grading.check.Verdict;
import book.grading.learner.LearnerProgress;
import book.grading.parent.Limits;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book check ID|--all}: what is right with the reader's file, what is not, and what to do next. */
@Command(name = "check", description = "checks your answer to an exercise")
final class CheckCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    Choice choice;

    static final class Choice {
        @Parameters(paramLabel = "ID", description = "3.1/gradient-step, or gradient-step where only one has that name")
        String id;

        @Option(names = "--all", description = "every exercise, a line each")
        boolean all;
    }

    @Override
    public Integer call() {
        Catalogue exercises = Catalogue.read();
        try (Checker checker = new Checker(Limits.USUAL)) {
            return choice.all ? checkAll(exercises, checker) : checkOne(exercises.find(choice.id), checker);
        }
    }

    private static int checkOne(Exercise exercise, Checker checker) {
        LearnerProgress progress = LearnerProgress.read();
        Verdict verdict = checker.check(exercise);
        System.out.print(Report.of(verdict, Ansi.AUTO.enabled()));
        progress.checked(verdict);
        return verdict.exitCode();
    }

    /** Exercises that were not started are not an error: the worst of the others decides. */
    private static int checkAll(Catalogue exercises, Checker checker) {
        if (exercises.all().isEmpty()) {
            throw Problem.usage("This copy of the book holds no exercises.", "Restore the folder exercises.");
        }
        LearnerProgress progress = LearnerProgress.read();
        int exitCode = 0;
        int passed = 0;
        for (Exercise exercise : exercises.all()) {
            if (LearnerProgress.untouched(exercise)) {
                System.out.printf("○ %-28s not started%n", exercise.id());
                continue;
            }
            Verdict verdict = checker.check(exercise);
            progress.checked(verdict);
            boolean good = verdict.state() == Verdict.State.PASSED;
            passed += good ? 1 : 0;
            exitCode = Math.max(exitCode, verdict.exitCode());
            System.out.printf("%s %-28s %s%n", good ? "✓" : "✗", exercise.id(), Report.line(verdict));
        }
        System.out.printf("%n%d of %d passed.%n", passed, exercises.all().size());
        return exitCode;
    }
}
