package book.grading.check;

import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.catalog.Misconceptions;
import book.grading.child.HereRunner;
import book.grading.child.Job;
import book.grading.child.TestResult;
import book.grading.compile.DeclaredSignatures;
import book.grading.compile.SourceCompiler;
import book.grading.parent.Limits;
import java.util.List;

/**
 * The mapping from a class defined in a cell of a notebook (or in JShell) to a {@link Verdict}, by the exercise's public
 * tests. The tests run in the kernel's own JVM; see {@link HereRunner}.
 */
public final class CellChecker {

    private CellChecker() {
    }

    /** @param answer a class or, if the exercise asks for a single method, an object of a functional interface */
    public static Verdict check(Exercise exercise, Object answer) {
        SourceCompiler compiler = new SourceCompiler();
        Suite suite = Suite.of(exercise, compiler, false);
        Class<?> type = answer instanceof Class<?> given ? given
                : SingleMethod.wrap(exercise, suite.contract(), answer, compiler);
        List<String> problems = DeclaredSignatures.missing(suite.contract(), type, exercise.type());
        if (!problems.isEmpty()) {
            return Verdict.unusable(exercise, suite.tests(), problems);
        }
        Job job = new Job(suite.classes(), suite.tests(), Checker.SEED);
        try {
            List<TestResult> results = new HereRunner(job, exercise.type(), type, Limits.USUAL.perTest()).run();
            return new Verdict(exercise, List.of(), List.of(), suite.tests(), results,
                    Diagnosis.of(Misconceptions.of(exercise), suite.tests(), results), List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.limit("The check was interrupted.", "Run the cell again.");
        }
    }
}
