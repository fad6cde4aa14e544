package book.grading.child;

/** How one test ended. */
public enum TestOutcome {
    PASSED,
    /** The code threw {@link book.exercise.ToDo}. */
    NOT_STARTED,
    /** A check did not hold. */
    FAILED,
    /** The code threw an exception. */
    THREW,
    STACK_OVERFLOW,
    OUT_OF_MEMORY,
    TIME_OUT,
    /** The code ended the JVM, or the JVM died. */
    EXITED,
    /** Nothing was reported: an earlier test used up the time for all tests. The test still counts. */
    NOT_RUN;

    /** Whether a limit of time or memory was reached, as opposed to a wrong answer. */
    public boolean isLimit() {
        return this == TIME_OUT || this == OUT_OF_MEMORY || this == NOT_RUN;
    }
}
