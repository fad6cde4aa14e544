package book.grading.author;

import book.grading.catalog.Catalogue;
import book.grading.catalog.Misconception;
import book.grading.check.Digest;
import book.grading.check.Report;
import book.grading.check.Verdict;
import book.grading.child.Frame;
import book.grading.child.Job;
import book.grading.child.TestResult;
import book.grading.child.TestRunner;
import book.grading.compile.Compilation;
import book.grading.compile.Source;
import book.grading.compile.SourceCompiler;
import book.grading.learner.LearnerProgress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Does once in one JVM what a check does in two, so that class-data sharing remembers the classes of both. */
public final class SampleCheck {

    private SampleCheck() {
    }

    public static void run() {
        Source sample = new Source("SampleTest.java", """
                import book.exercise.*;
                import java.util.List;
                import org.junit.jupiter.api.DisplayName;
                import org.junit.jupiter.api.Test;
                class SampleTest {
                    record Pair(double a, double b) { }
                    @Test @DisplayName("passes") void passes() {
                        java.util.function.UnaryOperator<double[]> twice = x -> new double[] {2 * x[0], 2.0};
                        Check.close("x", new double[] {2, 2}, twice.apply(new double[] {1}), 1e-9);
                        Check.gradient("x", x -> x[0] * x[0], new double[] {1}, new double[] {2}, 1e-6);
                        for (String name : List.of("a" + new Pair(1, 2))) { Check.holds(name, true); }
                    }
                    @Test void fails() { Check.close("x", 0.001, 2.5, 1e-9); }
                    @Test void starts() { throw new ToDo(); }
                }
                """);
        Source withJUnit = new Source("MoreTest.java", """
                import org.junit.jupiter.api.BeforeEach;
                import org.junit.jupiter.api.Test;
                class MoreTest {
                    @BeforeEach void before() { }
                    @Test void passes() { }
                }
                """);
        SourceCompiler compiler = new SourceCompiler();
        Compilation compilation = compiler.compile(List.of(sample));
        Compilation more = compiler.compile(List.of(withJUnit));
        TestRunner.runHere(new Job(more.classes(), more.tests(), 1));
        compiler.compile(List.of(new Source("Wrong.java", "class Wrong { int x = y; }")));
        List<TestResult> results = TestRunner.runHere(new Job(compilation.classes(), compilation.tests(), 1));
        results.forEach(Digest::of);
        Frame.payload(new byte[Frame.KEY], 0, new String(Frame.line(new byte[Frame.KEY], 0, new byte[1]),
                StandardCharsets.US_ASCII).strip());
        LearnerProgress progress = LearnerProgress.read();
        Catalogue.read().all().stream().limit(1).forEach(exercise -> {
            progress.state(exercise);
            exercise.statement();
            Verdict verdict = new Verdict(exercise, List.of(), List.of(), compilation.tests(), results,
                    List.of(new Misconception("sample", "the `sample` is *wrong*.", 1, Map.of())), List.of());
            Report.of(verdict, true);
            Report.htmlOfCell(verdict);
        });
    }
}
