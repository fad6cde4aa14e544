package book.jvm;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What happens on Ctrl-C: workers are killed, a write that has begun is finished, one sentence is said, exit code 3.
 * Closed when the run ends by itself.
 */
public final class Interruption implements AutoCloseable {

    private static final int EXIT_CODE = 3;
    private static final long PATIENCE_SECONDS = 10;

    private final Set<ProcessHandle> workers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread hook = new Thread(this::stop, "interruption");
    private volatile boolean requested;

    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void kills(ProcessHandle worker) {
        workers.add(worker);
        worker.onExit().thenRun(() -> workers.remove(worker));
        if (requested) {
            worker.destroyForcibly();
        }
    }

    /** Writes that belong together: an interruption comes before or after them. */
    void whole(Runnable writes) {
        writing.lock();
        try {
            writes.run();
        } finally {
            writing.unlock();
        }
    }

    /** A worker that ended without a word was perhaps interrupted with us: then this does not return. */
    void mayHaveCome() throws InterruptedException {
        for (int i = 0; i < 10 && !requested; i++) {
            Thread.sleep(30);
        }
        if (requested) {
            Thread.sleep(TimeUnit.SECONDS.toMillis(2 * PATIENCE_SECONDS));
        }
    }

    private void stop() {
        requested = true;
        for (ProcessHandle worker : workers) {
            worker.descendants().forEach(ProcessHandle::destroyForcibly);
            worker.destroyForcibly();
        }
        try {
            writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.err.println();
        System.err.println("Interrupted: the sections finished so far are whole, nothing was half-written.");
        System.err.flush();
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is already going down: the hook has the word.
        }
    }
}
