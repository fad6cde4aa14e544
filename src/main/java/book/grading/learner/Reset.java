package book.grading.learner;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.grading.catalog.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the stub back into a reader's file; what was there is kept under {@code .book/backup}. */
public final class Reset {

    private Reset() {
    }

    /** Resets the file and returns the backup, or null if there was nothing to keep. */
    public static Path reset(Exercise exercise) {
        Path work = exercise.work();
        try {
            byte[] stub = Files.readAllBytes(exercise.stub());
            Path backup = null;
            if (Files.exists(work) && !LearnerProgress.untouched(exercise)) {
                backup = next(exercise);
                AtomicFile.write(backup, Files.readAllBytes(work));
            }
            AtomicFile.write(work, stub);
            KeptAnswers.forget(exercise);
            return backup;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read " + Home.show(work) + ": " + e.getMessage() + ".",
                    "Check the file's permissions; nothing was changed.", e);
        }
    }

    /** Returns the newest backup, or null if there is none. */
    static Path last(Exercise exercise) {
        int count = backups(exercise);
        return count == 0 ? null : backup(exercise, count);
    }

    private static Path next(Exercise exercise) {
        return backup(exercise, backups(exercise) + 1);
    }

    private static int backups(Exercise exercise) {
        int count = 0;
        while (Files.exists(backup(exercise, count + 1))) {
            count++;
        }
        return count;
    }

    private static Path backup(Exercise exercise, int number) {
        return LearnerProgress.folder().resolve("backup").resolve(exercise.id())
                .resolve(exercise.type() + "-" + number + ".java");
    }
}
