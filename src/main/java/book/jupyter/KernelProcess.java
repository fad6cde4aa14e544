package book.jupyter;

import java.util.Optional;
import org.jline.utils.Signals;

/** The kernel's process among others: it leaves when Jupyter has died, and takes an interrupt signal as meant for its cell. */
final class KernelProcess {

    private static final long POLL_MILLIS = 1000;

    private KernelProcess() {
    }

    /** Jupyter says in JPY_PARENT_PID who it is; a kernel without a parent would run on for ever. */
    static void watchParent() {
        String parent = System.getenv("JPY_PARENT_PID");
        if (parent == null || !parent.matches("[1-9]\\d{0,17}")) {
            return;
        }
        Optional<ProcessHandle> jupyter = ProcessHandle.of(Long.parseLong(parent));
        Thread watch = new Thread(() -> {
            while (jupyter.isPresent() && jupyter.get().isAlive()) {
                pause();
            }
            leave();
        }, "watch parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            return; // look at once
        }
    }

    /** Ends the process even if a cell's thread or a shutdown hook hangs; pending messages get a moment. */
    static void leave() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    /** Lets SIGINT call {@code action}; on a JVM that has no such signal, nothing changes. */
    static void onInterruptSignal(Runnable action) {
        Signals.register("INT", action);
    }
}
