package mapping.training;

import java.util.concurrent.CancellationException;

/** Lets long computations check between their steps whether they should stop: a notebook's stop button, Ctrl-C. */
final class Cancellation {

    private Cancellation() {
    }

    /** @throws CancellationException if the thread was interrupted */
    static void check(String what) {
        if (Thread.interrupted()) {
            throw new CancellationException("The " + what + " was interrupted. All steps taken are whole: save() keeps them, "
                + "train() goes on.");
        }
    }
}
