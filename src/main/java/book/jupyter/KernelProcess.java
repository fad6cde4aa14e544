package book.jupyter;

import java.util.Optional;
import org.jline.utils.Signals;

/** The kernel's operating-system process: it ends when Jupyter has died, and an interrupt signal stops only the running cell. */
final class KernelProcess {

    private static final long POLL_MILLIS = 1000;

    private KernelProcess() {
    }

    /** Ends the kernel when Jupyter, whose process id is in JPY_PARENT_PID, has died; without a parent it would run forever. */
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

    /** Ends the process even if a cell's thread or a shutdown hook hangs; pending messages get a moment to leave. */
    static void leave() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    /** Makes SIGINT call {@code action}; on a JVM without that signal, nothing changes. */
    static void onInterruptSignal(Runnable action) {
        Signals.register("INT", action);
    }
}
