package mapping.training;

import java.util.concurrent.CancellationException;

/** Long computations look here between their steps whether somebody wants them to stop: the stop button of a notebook, Ctrl-C. */
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
