package book.grading.child;

import book.exercise.CheckFailure;
import book.exercise.Finding;
import book.exercise.Seed;
import book.exercise.ToDo;
import book.exercise.Transcript;
import book.jvm.ClassesInMemory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Runs the tests of a job one by one, each on a new instance of its class, as JUnit does, so that no test takes another one
 * down. Most tests need nothing of JUnit but its {@code @Test}. They are called directly, without JUnit's engine, which takes
 * longer to start than all of them take to run.
 */
public final class TestRunner {

    private static final int DEEPEST_CAUSE = 20;
    private static final int LONGEST_TRACE = 3;

    private final Job job;
    private final ClassLoader loader;
    private final CappedOutput printed;
    private final Predicate<String> readers;

    /** Runs a job whose classes include all of the reader's code. */
    TestRunner(Job job, CappedOutput printed) {
        this(job, printed, new ClassesInMemory(job.classes(), TestRunner.class.getClassLoader()), job.classes()::containsKey);
    }

    /** @param readers whether a class, by name, is the reader's code; tests never are, whatever it says */
    TestRunner(Job job, CappedOutput printed, ClassLoader loader, Predicate<String> readers) {
        this.job = job;
        this.printed = printed;
        this.loader = loader;
        this.readers = readers;
    }

    /** Runs a job in this JVM; for trusted code and for warming up only. */
    public static List<TestResult> runHere(Job job) {
        TestRunner runner = new TestRunner(job, new CappedOutput());
        return job.tests().stream().map(runner::run).toList();
    }

    TestResult run(TestCase test) {
        Seed.set(job.seed());
        Transcript.take();
        printed.take();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Class<?> type = loader.loadClass(test.type());
            boolean found = test.plain() ? call(type, test.method()) : JUnit.run(type, test.method());
            return found ? result(TestOutcome.PASSED, null, "", null)
                    : result(TestOutcome.NOT_RUN, null, "JUnit did not find the test.", null);
        } catch (Throwable e) { // an OutOfMemoryError too: the next test runs on its own
            try {
                return result(e);
            } catch (Throwable worse) { // its own getMessage or getCause throws
                return result(TestOutcome.THREW, null, "An exception that cannot be read", null);
            }
        }
    }

    private static boolean call(Class<?> type, String method) throws Throwable {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object test = constructor.newInstance();
            Method body = type.getDeclaredMethod(method);
            body.setAccessible(true);
            body.invoke(test);
            return true;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private TestResult result(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof ToDo) {
                return result(TestOutcome.NOT_STARTED, null, cause.getMessage(), cause);
            }
            if (cause instanceof CheckFailure failure) {
                return result(TestOutcome.FAILED, failure.finding(), failure.getMessage(), null);
            }
            if (cause instanceof StackOverflowError) {
                return result(TestOutcome.STACK_OVERFLOW, null, "The code calls itself without end.", cause);
            }
            if (cause instanceof OutOfMemoryError) {
                return result(TestOutcome.OUT_OF_MEMORY, null, "The code needs more memory than the "
                        + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB that an exercise gets.", cause);
            }
            cause = cause.getCause();
        }
        if (thrown instanceof AssertionError) {
            return result(TestOutcome.FAILED, null, String.valueOf(thrown.getMessage()), null);
        }
        Throwable root = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        return result(TestOutcome.THREW, null, root.getClass().getSimpleName() + message, root);
    }

    private TestResult result(TestOutcome outcome, Finding finding, String message, Throwable thrown) {
        List<String> trace = thrown == null ? List.of() : trace(thrown);
        return new TestResult(outcome, finding, message, trace, Transcript.take(), printed.take());
    }

    /** Returns the frames in the reader's own code. */
    private List<String> trace(Throwable thrown) {
        List<String> trace = new ArrayList<>();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            boolean submitted = readers.test(frame.getClassName());
            boolean test = job.tests().stream().anyMatch(t -> frame.getClassName().split("\\$", 2)[0].equals(t.type()));
            if (submitted && !test && trace.size() < LONGEST_TRACE) {
                trace.add(frame.getFileName() + ":" + frame.getLineNumber() + " in " + frame.getMethodName());
            }
        }
        return trace;
    }
}
