package book.grading.learner;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.grading.catalog.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The reader's answers as they were when last checked, under {@code .book/answers}. When a newer copy of the book is copied
 * over the old one, its stubs replace the answers; these copies bring them back.
 */
public final class KeptAnswers {

    private KeptAnswers() {
    }

    /** Keeps the reader's file, unless it is the stub. */
    static void keep(Exercise exercise) {
        if (Files.isRegularFile(exercise.work()) && !LearnerProgress.untouched(exercise)) {
            AtomicFile.write(file(exercise), read(exercise.work()));
        }
    }

    /** Forgets the answer, because the reader asked for the stub. */
    static void forget(Exercise exercise) {
        file(exercise).toFile().delete();
    }

    /** Whether there is a stub, or nothing, where there was once an answer, and nobody asked for that. */
    public static boolean lost(Exercise exercise) {
        return Files.exists(file(exercise)) && (LearnerProgress.untouched(exercise) || !Files.exists(exercise.work()));
    }

    /**
     * Writes the kept answer back into the reader's file, or what the last reset took away; what is there is backed up, as by a
     * reset. Returns the backup, or null if nothing else was there.
     */
    public static Path restore(Exercise exercise) {
        Path kept = Files.exists(file(exercise)) ? file(exercise) : Reset.last(exercise);
        if (kept == null) {
            throw Problem.usage("No answer to " + exercise.id() + " is kept.",
                    "Answers are kept when they are checked or reset.");
        }
        byte[] answer = read(kept);
        if (Files.isRegularFile(exercise.work()) && Arrays.equals(answer, read(exercise.work()))) {
            return null;
        }
        Path backup = Reset.reset(exercise);
        AtomicFile.write(exercise.work(), answer);
        keep(exercise);
        return backup;
    }

    private static Path file(Exercise exercise) {
        return LearnerProgress.folder().resolve("answers").resolve(exercise.id()).resolve(exercise.type() + ".java");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, Home.show(file) + " could not be read: " + e.getMessage() + ".",
                    "Check the file's permissions; nothing was changed.", e);
        }
    }
}
