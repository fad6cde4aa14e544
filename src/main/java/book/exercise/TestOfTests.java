package book.exercise;

import java.util.List;

/** Runs a reader's test on a version of the code that is known to be right or wrong, and judges the test. */
public final class TestOfTests {

    /** A call of the reader's test. */
    @FunctionalInterface
    public interface Body {
        void run() throws Throwable;
    }

    private TestOfTests() {
    }

    static void passes(String version, Body test) {
        Throwable thrown = run(test);
        Transcript.add(new ObservedAnswer(version, new double[0], thrown == null ? "passed" : "failed", 0, 0));
        if (thrown != null) {
            String message = thrown instanceof CheckFailure failure ? failure.finding().sentence()
                    : thrown instanceof AssertionError && thrown.getMessage() != null ? thrown.getMessage() : thrown.toString();
            Check.fail(Finding.Kind.TEST, version, "Your test fails a version that is right: " + version + ".",
                    List.of(List.of("Your test said:"), List.of(message)));
        }
    }

    static void catches(String version, Body test) {
        Throwable thrown = run(test);
        Transcript.add(new ObservedAnswer(version, new double[0], thrown == null ? "passed" : "failed", 0, 0));
        if (thrown == null) {
            Check.fail(Finding.Kind.TEST, version, "Your test lets a wrong version pass: " + version + ".", List.of());
        }
    }

    /**
     * Returns what the test threw, or null. It runs in a thread that begins with it, whoever asks: where a call comes from must
     * not tell the test what it is expected to do. Its own checks leave no trace in the transcript, which is about the reader's
     * test.
     */
    private static Throwable run(Body test) {
        int mark = Transcript.size();
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(() -> {
            try {
                test.run();
            } catch (Throwable e) {
                thrown[0] = e;
            }
        }, "test");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return e;
        } finally {
            if (thread.isAlive()) {
                stop(thread);
            }
            Transcript.cut(mark);
        }
        if (thrown[0] instanceof ToDo || thrown[0] instanceof VirtualMachineError) {
            throw TestOfTests.<RuntimeException>asIs(thrown[0]);
        }
        return thrown[0];
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asIs(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** In a notebook, the thread that waits may be stopped, and this one with it; from Java 20 on, nothing stops a bare loop. */
    private static void stop(Thread thread) {
        try {
            Thread.class.getMethod("stop").invoke(thread);
        } catch (ReflectiveOperationException e) {
            thread.interrupt();
        }
    }
}
