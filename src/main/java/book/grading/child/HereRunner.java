package book.grading.child;

import book.jvm.ClassesInMemory;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs tests in this JVM, on a class that is already loaded: one that a cell of a notebook or a line of JShell has defined.
 * Such a class may use variables and methods of other cells, so it cannot run elsewhere. Nor does it need to: it is the
 * reader's own code in the reader's own JVM, and can do no more than the cell itself. Each test has a time limit.
 */
public final class HereRunner {

    private static final Duration GRACE = Duration.ofMillis(500);

    private final Job job;
    private final ClassLoader loader;
    private final String readers;
    private final Duration limit;

    /**
     * @param type     the name by which the tests know the reader's class
     * @param answer   the reader's class
     * @param perTest  the time limit of one test
     */
    public HereRunner(Job job, String type, Class<?> answer, Duration perTest) {
        Map<String, byte[]> tests = new LinkedHashMap<>();
        job.classes().forEach((name, code) -> tests.put(name, ClassNames.rename(code, type, answer.getName())));
        this.job = job;
        this.loader = new ClassesInMemory(tests, answer.getClassLoader());
        this.readers = answer.getName();
        this.limit = perTest;
    }

    /** Returns one result for each test, in order. */
    public List<TestResult> run() throws InterruptedException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        CappedOutput printed = new CappedOutput();
        PrintStream capped = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capped);
        System.setErr(capped);
        try {
            TestRunner runner = new TestRunner(job, printed, loader, this::isReaders);
            List<TestResult> results = new ArrayList<>();
            for (TestCase test : job.tests()) {
                results.add(run(runner, test));
            }
            return results;
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private TestResult run(TestRunner runner, TestCase test) throws InterruptedException {
        FutureTask<TestResult> task = new FutureTask<>(() -> runner.run(test));
        Thread thread = new Thread(task, "exercise");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return TestResult.of(TestOutcome.TIME_OUT, "Stopped after " + limit.toSeconds() + " s: does a loop never end?"
                    + (stop(thread) ? "" : " It still runs in the background; restart the kernel to be rid of it."));
        } catch (ExecutionException e) {
            return TestResult.of(TestOutcome.THREW, e.getCause().toString());
        } catch (InterruptedException e) {
            stop(thread);
            throw e;
        }
    }

    /**
     * Tries to stop the thread and returns whether it has ended. An interrupt does not stop a bare loop; from Java 20 on,
     * nothing does.
     */
    private static boolean stop(Thread thread) throws InterruptedException {
        thread.interrupt();
        thread.join(GRACE.toMillis());
        if (thread.isAlive()) {
            try {
                Method stop = Thread.class.getMethod("stop");
                stop.invoke(thread);
                thread.join(GRACE.toMillis());
            } catch (ReflectiveOperationException e) {
                return false;
            }
        }
        return !thread.isAlive();
    }

    private boolean isReaders(String name) {
        return name.equals(readers) || name.startsWith(readers + "$");
    }
}
