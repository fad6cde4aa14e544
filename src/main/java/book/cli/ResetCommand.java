package book.cli;

import book.Home;
import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.learner.KeptAnswers;
import book.grading.learner.LearnerProgress;
import book.grading.learner.Reset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book reset ID}: restores the stub, after asking, and keeps a backup. */
@Command(name = "reset", description = "brings an exercise's stub back and keeps a copy of your file")
final class ResetCommand implements Runnable {

    @Parameters(paramLabel = "ID", description = "such as 3.1/gradient-step")
    String id;

    @Option(names = "--restore", description =
            "the other way: bring back the answer that was checked last, or that a reset took away")
    boolean restore;

    @Option(names = {"-y", "--yes"}, description = "do not ask")
    boolean yes;

    @Override
    public void run() {
        Exercise exercise = Catalogue.read().find(id);
        String file = Home.show(exercise.work());
        if (restore) {
            Path backup = KeptAnswers.restore(exercise);
            System.out.println(file + " is your answer again." + (backup == null ? ""
                    : " What stood there is kept as " + Home.show(backup) + "."));
            return;
        }
        if (LearnerProgress.untouched(exercise)) {
            System.out.println(file + " is the stub already; nothing to do.");
            return;
        }
        if (!yes && !agreed(file)) {
            throw Problem.usage("Nothing was changed.", "Answer y, or say --yes.");
        }
        Path backup = Reset.reset(exercise);
        System.out.println(file + " is the stub again."
                + (backup == null ? "" : " Your file is kept as " + Home.show(backup) + ";\n./book reset --restore "
                + exercise.id() + " brings it back."));
    }

    private static boolean agreed(String file) {
        System.out.print("Replace " + file + " by the stub? Your file will be kept under .book/backup. [y/N] ");
        System.out.flush();
        Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);
        return answers.hasNextLine() && answers.nextLine().strip().matches("(?i)y|yes");
    }
}
