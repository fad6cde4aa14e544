package book.cli;

import book.Home;
import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.instructor.Packages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./book grader package}: the archives of an assignment. */
@Command(name = "grader", description =
        "packs an assignment (instructors): the learners' zip, and a grader for Gradescope or a cluster",
        synopsisSubcommandLabel = "package")
final class GraderCommand implements Runnable {

    private static final double MEGABYTE = 1 << 20;

    @Override
    public void run() {
        throw Problem.usage("./book grader needs to know what to do.", "It can package (see ./book grader package --help).");
    }

    /** Writes {@code learner.zip} and {@code instructor.zip}. */
    @Command(name = "package", mixinStandardHelpOptions = true,
            description = "writes learner.zip (no authors' side) and instructor.zip (the grader)")
    void pack(@Option(names = "--out", paramLabel = "DIR", description = "where to; target/packages if not given") Path out,
              @Option(names = "--exercises", split = ",", paramLabel = "ID",
                      description = "these exercises, sections or chapters only") List<String> chosen) {
        if (!Catalogue.read().haveAnswers()) {
            throw Problem.usage("This copy of the book comes without the authors' side (" + Home.show(Home.authors()) + ").",
                    "Pack in the whole book.");
        }
        List<Exercise> exercises = ExerciseSelection.of(chosen == null ? List.of() : chosen);
        Path folder = out == null ? Home.target().resolve("packages") : out;
        Packages.learner(folder.resolve("learner.zip"), exercises);
        Packages.instructor(folder.resolve("instructor.zip"), exercises);
        System.out.println(exercises.size() + (exercises.size() == 1 ? " exercise." : " exercises."));
        tell(folder.resolve("learner.zip"), "for the learners: the book, stubs, public tests, hints");
        tell(folder.resolve("instructor.zip"),
                "for grading: upload it to Gradescope, or build an image from it; keep it to yourself");
    }

    private static void tell(Path archive, String what) {
        try {
            System.out.printf(Locale.ROOT, "%s  %.1f MB  %s%n", Home.show(archive), Files.size(archive) / MEGABYTE, what);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, Home.show(archive) + " has vanished.", "Run the command again.", e);
        }
    }
}
