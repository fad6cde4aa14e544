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
     * Returns what the test threw, or null. Its own checks leave no trace in the transcript, which is about the reader's test.
     */
    private static Throwable run(Body test) {
        int mark = Transcript.size();
        try {
            test.run();
            return null;
        } catch (ToDo | VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return e;
        } finally {
            Transcript.cut(mark);
        }
    }
}
