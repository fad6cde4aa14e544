package book.bench.work;

import book.FolderTree;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.check.Checker;
import book.grading.check.Verdict;
import book.grading.parent.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * An exercise and a right answer to it, in a separate folder, so that the reader's answers and progress stay as they are.
 * {@code check} answers with the seconds until the verdict; the check is 0 if the answer passed. Between two checks the next
 * test process starts, as in {@code ./book watch}.
 */
final class CheckedExercise implements Work {

    private static final String ID = "3.1/gradient-step";

    private final Checker checker = new Checker(Limits.USUAL);
    private final Exercise exercise;

    CheckedExercise() {
        Exercise original = Catalogue.read().find(ID);
        if (!Files.isRegularFile(original.reference())) {
            throw new IllegalStateException("The authors' side of the exercises is not in this copy of the book.");
        }
        try {
            Path folder = Files.createTempDirectory("benchmark");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FolderTree.delete(folder)));
            copy(original.folder(), folder);
            exercise = new Exercise(original.id(), folder, original.authors());
            Files.copy(original.reference(), exercise.work(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer answer(String[] request) {
        long begin = System.nanoTime();
        Verdict verdict = checker.check(exercise);
        double seconds = (System.nanoTime() - begin) / 1e9;
        checker.prepare();
        return new Answer(seconds, verdict.state() == Verdict.State.PASSED ? 0 : 1);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
