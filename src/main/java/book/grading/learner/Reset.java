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

    private static Path next(Exercise exercise) {
        Path folder = LearnerProgress.folder().resolve("backup").resolve(exercise.id());
        int number = 1;
        while (Files.exists(folder.resolve(exercise.type() + "-" + number + ".java"))) {
            number++;
        }
        return folder.resolve(exercise.type() + "-" + number + ".java");
    }
}
