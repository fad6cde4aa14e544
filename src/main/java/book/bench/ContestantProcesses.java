package book.bench;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where contestants run: what was started here ends here, be it that the benchmark is over or that it is interrupted. Then the
 * results so far are in their file already; one sentence says so, and the exit code is 3.
 */
public final class ContestantProcesses implements AutoCloseable {

    private static final int EXIT_CODE = 3;

    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final Thread hook;
    private volatile boolean interrupted;

    /** @param lastWords what is said when the benchmark is interrupted */
    public ContestantProcesses(java.util.function.Supplier<String> lastWords) {
        hook = new Thread(() -> {
            interrupted = true;
            sessions.forEach(Session::close);
            System.err.println();
            System.err.println(lastWords.get());
            System.err.flush();
            Runtime.getRuntime().halt(EXIT_CODE);
        }, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Session open(Contestant contestant) throws InterruptedException {
        return Session.of(contestant, this);
    }

    void enter(Session session) {
        sessions.add(session);
        if (interrupted) {
            session.close();
        }
    }

    void close(Session session) {
        sessions.remove(session);
        session.close();
    }

    /** A contestant that ended without a word was perhaps interrupted with us: then this does not return. */
    void interruptionMayHaveCome() throws InterruptedException {
        for (int i = 0; i < 10 && !interrupted; i++) {
            Thread.sleep(30);
        }
        while (interrupted) {
            Thread.sleep(1000);
        }
    }

    @Override
    public void close() {
        sessions.forEach(Session::close);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is already going down: the hook has the word.
        }
    }
}
