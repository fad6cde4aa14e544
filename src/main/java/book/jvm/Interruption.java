package book.jvm;

import book.Problem;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What happens on Ctrl-C: child processes are ended, a write that has begun is finished, one sentence is printed, the exit code
 * is that of a limit. Closed when the work ends by itself.
 */
public final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Set<Conversation<?>> children = ConcurrentHashMap.newKeySet();
    private final ReentrantLock writing = new ReentrantLock();
    private final Supplier<String> lastWords;
    private final Thread hook = new Thread(this::stop, "interruption");
    private volatile boolean requested;

    /** @param lastWords what is printed at the end, when no file is being written any more */
    public Interruption(Supplier<String> lastWords) {
        this.lastWords = lastWords;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on an interruption or the end of the work ends this child too. */
    public void ends(Conversation<?> child) {
        children.add(child);
        child.onExit().thenRun(() -> children.remove(child));
        if (requested) {
            child.close();
        }
    }

    /** Runs writes that belong together: an interruption takes effect before or after them. */
    public <T> T whole(Supplier<T> writes) {
        writing.lock();
        try {
            return writes.get();
        } finally {
            writing.unlock();
        }
    }

    /** Checks whether a child that ended silently was interrupted together with this program: if so, this does not return. */
    public void mayHaveCome() throws InterruptedException {
        for (int i = 0; i < 10 && !requested; i++) {
            Thread.sleep(30);
        }
        while (requested) {
            Thread.sleep(1000);
        }
    }

    private void stop() {
        requested = true;
        children.forEach(Conversation::close);
        try {
            writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.err.println();
        System.err.println(lastWords.get());
        System.err.flush();
        Runtime.getRuntime().halt(Problem.Kind.LIMIT.exitCode);
    }

    @Override
    public void close() {
        children.forEach(Conversation::close);
        ShutdownHook.remove(hook);
    }
}
