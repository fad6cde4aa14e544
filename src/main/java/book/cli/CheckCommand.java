package book.cli;

import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.check.Checker;
import book.grading.check.Report;
import book.grading.check.Verdict;
import book.grading.learner.Course;
import book.grading.learner.LearnerProgress;
import book.grading.parent.Limits;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book check [ID|--all]}: what is right with the reader's file, what is not, and what to do next. */
@Command(name = "check", description = "checks your answer to an exercise")
final class CheckCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "0..1")
    Choice choice;

    static final class Choice {
        @Parameters(paramLabel = "ID", description = "3.1/gradient-step, or gradient-step where only one has that name")
        String id;

        @Option(names = "--all", description = "every exercise, a line each")
        boolean all;
    }

    @Option(names = "--strict", description = "as grading does, pass nothing that uses what graded work may not use")
    boolean strict;

    @Override
    public Integer call() {
        if (choice == null) {
            throw offer(Course.ofTheBook(), next -> "./book check " + next + " checks it once, ./book watch at each save.");
        }
        Catalogue exercises = Catalogue.read();
        try (Checker checker = new Checker(Limits.USUAL)) {
            return choice.all ? checkAll(exercises, checker) : checkOne(exercises, checker);
        }
    }

    /** What to say where no exercise is named. @param how what to do, given the next one's id */
    static Problem offer(Course course, UnaryOperator<String> how) {
        return course.next().map(next -> Problem.usage("Which exercise? The next one is " + Course.named(next) + ".",
                        how.apply(next.id())))
                .orElse(Problem.usage("Which exercise? All " + course.exercises().size() + " have passed.",
                        "Name one; ./book check --all checks them all."));
    }

    private int checkOne(Catalogue exercises, Checker checker) {
        Exercise exercise = exercises.find(choice.id);
        LearnerProgress progress = LearnerProgress.read();
        Verdict verdict = checker.check(exercise);
        System.out.print(Report.of(verdict, Ansi.AUTO.enabled()));
        progress.checked(verdict);
        if (verdict.state() == Verdict.State.PASSED) {
            Course course = new Course(exercises.all(), progress);
            System.out.println("\n" + course.bar() + "\n" + course.onwards(exercise, "./book check ID, or ./book watch"));
        }
        return exitCode(verdict);
    }

    /** Exercises that were not started are not an error: the worst of the others decides. */
    private int checkAll(Catalogue exercises, Checker checker) {
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
            boolean good = exitCode(verdict) == 0;
            passed += good ? 1 : 0;
            exitCode = Math.max(exitCode, exitCode(verdict));
            System.out.printf("%s %-28s %s%n", good ? "✓" : "✗", exercise.id(), Report.line(verdict));
        }
        System.out.printf("%n%d of %d passed.%n", passed, exercises.all().size());
        return exitCode;
    }

    private int exitCode(Verdict verdict) {
        return strict && verdict.exitCode() == 0 && !verdict.foreign().isEmpty() ? Problem.Kind.WRONG.exitCode
                : verdict.exitCode();
    }
}
