package book.train;

import mapping.training.Epoch;
import mapping.training.Step;

/** Who wants to know how far a {@link Training} is. */
public interface TrainingListener {

    /** The data are there, and the first step follows; {@code done} of all steps were taken before an interruption. */
    default void begin(int steps, int done, double seconds) {
    }

    /** A step was taken. */
    default void step(Step step) {
    }

    /** An epoch has ended. */
    default void epoch(Epoch epoch) {
    }

    /** Progress up to this step is on the disk. */
    default void saved(int steps) {
    }

    /** Something that the user should know, in one sentence. */
    default void remark(String sentence) {
    }

    /** Runs writes that belong together; an interruption should take effect before or after them. */
    default void whole(Runnable writes) {
        writes.run();
    }
}
