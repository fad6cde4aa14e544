package mapping.kernels;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that waits for jobs. A network asks every few microseconds, so a helper first keeps looking: to sleep and be woken
 * takes longer than many a task. If nothing comes it lets others have the processor, and at last sleeps: a helper that looks
 * forever would take a core from a machine that has other work.
 */
final class Helper {

    /** About thirty microseconds. */
    private static final int LOOKS = 1_000;
    /** Some hundred microseconds where nobody else wants the processor. */
    private static final int YIELDS = 300;

    private final Thread thread;
    private volatile SharedTasks job;
    private volatile boolean asleep;

    Helper(String name) {
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The job to help with; null when it is over. */
    void offer(SharedTasks offered) {
        job = offered;
        if (offered != null && asleep) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (true) {
            next().work();
        }
    }

    private SharedTasks next() {
        for (int looks = 0; looks < LOOKS + YIELDS; looks++) {
            SharedTasks offered = job;
            if (offered != null && offered.hasMore()) {
                return offered;
            }
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        asleep = true; // first said, then looked at the job once more: no offer can be missed
        SharedTasks offered = job;
        while (offered == null || !offered.hasMore()) {
            LockSupport.park(this);
            offered = job;
        }
        asleep = false;
        return offered;
    }
}
