package book.grading.check;

import book.grading.catalog.Exercise;
import book.grading.catalog.Misconception;
import book.grading.child.TestCase;
import book.grading.child.TestOutcome;
import book.grading.child.TestResult;
import book.grading.compile.CompileError;
import book.grading.compile.ForeignUse;
import java.util.List;

/**
 * What the grader says about one file.
 *
 * @param problems       why no test could run, in sentences: the file is missing, empty, lacks a signature …
 * @param errors         the compiler's errors
 * @param tests          all tests of the exercise
 * @param results        one for each test, in the same order; empty if none could run
 * @param misconceptions the known mistakes that the failures look like; more than one when they cannot be told apart
 * @param foreign        what the file uses that no exercise needs and grading refuses
 * @param untouched      whether the file is still the stub
 */
public record Verdict(Exercise exercise, List<String> problems, List<CompileError> errors, List<TestCase> tests,
                      List<TestResult> results, List<Misconception> misconceptions, List<ForeignUse> foreign,
                      boolean untouched) {

    /** A verdict on a file that is not the stub. */
    public Verdict(Exercise exercise, List<String> problems, List<CompileError> errors, List<TestCase> tests,
            List<TestResult> results, List<Misconception> misconceptions, List<ForeignUse> foreign) {
        this(exercise, problems, errors, tests, results, misconceptions, foreign, false);
    }

    /** The verdict in one word. */
    public enum State { PASSED, NOT_STARTED, FAILED, LIMIT, DOES_NOT_COMPILE, UNUSABLE }

    public State state() {
        if (!errors.isEmpty()) {
            return State.DOES_NOT_COMPILE;
        }
        if (!problems.isEmpty()) {
            return State.UNUSABLE;
        }
        if (untouched) {
            return State.NOT_STARTED;
        }
        if (count(TestOutcome.PASSED) == tests.size()) {
            return State.PASSED;
        }
        if (results.stream().anyMatch(r -> r.outcome().isLimit())) {
            return State.LIMIT;
        }
        return count(TestOutcome.PASSED) + count(TestOutcome.NOT_STARTED) == tests.size() ? State.NOT_STARTED : State.FAILED;
    }

    /** Returns the exit code of a command: 0 if all tests passed, 3 for a limit of time or memory, otherwise 1. */
    public int exitCode() {
        return switch (state()) {
            case PASSED -> 0;
            case LIMIT -> 3;
            default -> 1;
        };
    }

    public int passed() {
        return count(TestOutcome.PASSED);
    }

    private int count(TestOutcome outcome) {
        return (int) results.stream().filter(r -> r.outcome() == outcome).count();
    }

    /** Returns the same verdict on a file that is still the stub: it names no mistake. */
    Verdict ofStub() {
        return new Verdict(exercise, problems, errors, tests, results, List.of(), foreign, true);
    }

    static Verdict unusable(Exercise exercise, List<TestCase> tests, List<String> problems) {
        return new Verdict(exercise, problems, List.of(), tests, List.of(), List.of(), List.of());
    }
}
