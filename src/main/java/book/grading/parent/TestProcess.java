package book.grading.parent;

import book.grading.child.Job;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.jvm.Patience;
import book.jvm.Sandbox;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs jobs in child JVMs and returns a result for every test, whatever the code does. When a test takes its process down, a
 * new one continues with the next test. A child is started at once, so that it is ready when the compiler is.
 */
public final class TestProcess implements AutoCloseable {

    private final Limits limits;
    private final Sandbox sandbox;
    private Child child;

    /** For the reader's own code and the authors'. */
    public TestProcess(Limits limits) {
        this(limits, Sandbox.NONE);
    }

    public TestProcess(Limits limits, Sandbox sandbox) {
        this.limits = limits;
        this.sandbox = sandbox;
        this.child = new Child(limits, sandbox);
    }

    /** Returns one result for each test, in order. */
    public List<TestResult> run(Job job) {
        Patience all = new Patience(limits.total());
        List<TestResult> results = new ArrayList<>();
        int stopped = 0;
        while (results.size() < job.tests().size()) {
            if (all.isOver()) {
                results.add(limits.notRun());
                continue;
            }
            if (child != null && !child.isAlive()) {
                close();
            }
            if (child == null) {
                child = new Child(limits, sandbox);
            }
            List<TestResult> some = child.run(job.from(results.size()), all, limits.perTest(stopped));
            results.addAll(some);
            TestOutcome last = some.get(some.size() - 1).outcome();
            stopped += last == TestOutcome.TIME_OUT ? 1 : 0;
            if (last == TestOutcome.EXITED || last == TestOutcome.TIME_OUT || last == TestOutcome.NOT_RUN
                    || last == TestOutcome.OUT_OF_MEMORY) {
                close();
            }
        }
        return results;
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
            child = null;
        }
    }
}
