package mapping.training.checkpoint;

import java.nio.file.Path;

/** A checkpoint that cannot be read or is not for this model. The message names the file, what is wrong, and the mend. */
public final class UnusableCheckpoint extends IllegalStateException {

    private UnusableCheckpoint(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * The error of this file.
     *
     * @param trouble what follows its name, such as "is missing"
     * @param mend    a sentence that says what to do
     */
    public static UnusableCheckpoint in(Path file, String trouble, String mend) {
        return in(file, trouble, mend, null);
    }

    /** The same with its cause. */
    public static UnusableCheckpoint in(Path file, String trouble, String mend, Throwable cause) {
        return new UnusableCheckpoint("The checkpoint " + file + " " + trouble + ". " + mend, cause);
    }
}
