package mapping.training.checkpoint;

import java.nio.file.Path;

/** A checkpoint that cannot be read or is not for this model: one sentence that names the file, what is wrong, and the mend. */
public final class UnusableCheckpoint extends IllegalStateException {

    private UnusableCheckpoint(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static UnusableCheckpoint in(Path file, String trouble, String mend) {
        return in(file, trouble, mend, null);
    }

    static UnusableCheckpoint in(Path file, String trouble, String mend, Throwable cause) {
        return new UnusableCheckpoint("The checkpoint " + file + " " + trouble + ". " + mend, cause);
    }
}
