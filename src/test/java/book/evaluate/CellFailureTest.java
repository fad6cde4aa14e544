package book.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.evaluate.Output.Failure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How cells fail: what is said, in which line, and what state is left behind. */
class CellFailureTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final Evaluator evaluator = SharedEvaluator.get();

    private CellResult run(String source) {
        return evaluator.evaluate(source, LIMIT, output -> { });
    }

    private Failure fail(String source) {
        return run(source).failure();
    }

    @Test
    void anErrorInTheLastLineIsFoundBeforeTheFirstLineRuns() {
        CellResult result = run("System.out.println(\"must not run\");\nint f1 = 0;\nint g1 = nope + 1;");
        assertEquals(1, result.outputs().size(), "nothing was printed");
        assertEquals(List.of("CompileError: cannot find symbol: variable nope", "  line 3: int g1 = nope + 1;",
                "                   ^"), result.failure().traceback());
        assertEquals(3, result.failure().line());
        assertEquals("CompileError", fail("f1").name(), "what was only rehearsed is not declared");
    }

    @Test
    void whatWasRehearsedButDidNotRunIsTakenBack() {
        assertNull(fail("int h2 = 5;\nint twice2(int n) { return 2 * n; }"));
        assertEquals("ArithmeticException", fail("int zero2 = 0;\nint bad2 = 1 / zero2;\nString h2 = \"text\";").name());
        assertNull(fail("int j2 = 1;\nint k2 = h2 + twice2(3);\nif (k2 != 11) throw new AssertionError(k2);"));
        assertEquals("CompileError", fail("int l2 = 1;\nint twice2(int n) { return 3 * n; }\nint m2 = nope;").name());
        assertNull(fail("int n2 = 1;\nint o2 = twice2(4);\nif (o2 != 8) throw new AssertionError(o2);"));
    }

    @Test
    void anIncompleteCellNamesTheLineWhereItBegins() {
        Failure failure = fail("int p3 = 1;\n\nfor (int i = 0; i < 3; i++) {\n  p3++;\n");
        assertEquals("CompileError", failure.name());
        assertEquals(3, failure.line());
    }

    @Test
    void aRuntimeErrorHasItsLineAndItsCauses() {
        run("double root4(double x) {\n"
                + "  if (x < 0) throw new IllegalArgumentException(\"negative: \" + x, new RuntimeException(\"root\"));\n"
                + "  return Math.sqrt(x);\n}");
        Failure failure = fail("// roots\n\nint q4 = 4;\nroot4(q4);\nroot4(\n    -1);");
        assertEquals("IllegalArgumentException", failure.name());
        assertEquals("negative: -1.0", failure.message());
        assertEquals(5, failure.line());
        List<String> trace = failure.traceback();
        assertEquals("IllegalArgumentException: negative: -1.0", trace.get(0));
        assertEquals("  line 5: root4(", trace.get(1));
        assertTrue(trace.get(2).matches("    at cell \\d+, line 2, in root4"), trace.get(2));
        assertEquals("    at line 5", trace.get(3));
        assertEquals("Caused by: RuntimeException: root", trace.get(4));
        assertTrue(trace.stream().noneMatch(each -> each.contains("reflect") || each.contains("book.")), trace.toString());
    }

    @Test
    void theJdksInnerLifeIsLeftOut() {
        List<String> trace = fail("List.of(1, 0).stream().map(x -> 1 / x).toList()").traceback();
        assertEquals(List.of("ArithmeticException: / by zero", "  line 1: List.of(1, 0).stream().map(x -> 1 / x).toList()",
                "    at line 1, in a lambda", "    at line 1"), trace);
    }

    @Test
    void aCallOfWhatIsDeclaredNowhereSaysSo() {
        Failure failure = fail("void early5() { late5(); }\nearly5();");
        assertEquals("early5 uses what is declared nowhere: method late5()", failure.message());
        assertNull(fail("void late5() { }\nearly5();"));
    }

    @Test
    void aTypeThatWaitsForAnotherIsAnErrorBeforeAnythingRuns() {
        CellResult result = run("class Waits6 { Missing6 field; }\nSystem.out.println(\"must not run\");");
        assertEquals(1, result.outputs().size());
        assertEquals("declared nowhere: class Missing6", result.failure().message());
    }

    @Test
    void deepRecursionIsAFailureLikeAnyOther() {
        run("int down7(int n) { return down7(n + 1) + 1; }");
        Failure failure = fail("down7(0)");
        assertEquals("StackOverflowError", failure.name());
        assertTrue(failure.traceback().size() < 20, "length " + failure.traceback().size());
    }

    @Test
    void systemExitFailsTheCellAndNothingElse() {
        Failure failure = fail("long wide8 = 1L << 40;\nSystem.out.println(2.5);\nSystem.exit(3);");
        assertEquals("CellExit", failure.name());
        assertEquals(3, failure.line());
        run("class Quits8 { static void now(int status) { Runnable exit = () -> System.exit(status); exit.run(); } }");
        assertTrue(fail("Quits8.now(7)").message().startsWith("System.exit(7) in a cell"));
        assertEquals("CellExit", fail("java.util.stream.IntStream.of(1).forEach(System::exit)").name());
    }

    @Test
    void theTimeLimitEndsACellThatPolls() {
        CellResult result = evaluator.evaluate(
                "System.out.println(\"begun\");\nwhile (true) { if (Thread.interrupted()) break; }",
                Duration.ofMillis(300), output -> { });
        assertEquals("begun\n", ((Output.Stream) result.outputs().get(0)).text());
        assertEquals("TimeLimit", result.failure().name());
        assertEquals("the cell ran longer than its limit of 300 ms", result.failure().message());
        assertTrue(result.elapsed().toMillis() < 5000, "elapsed " + result.elapsed());
    }

    @Test
    void theTimeLimitEndsASleepingCellAndTheNextCellRuns() {
        CellResult result = evaluator.evaluate("Thread.sleep(60_000)", Duration.ofMillis(200), output -> { });
        assertEquals("TimeLimit", result.failure().name());
        assertNull(fail("Thread.sleep(1)"));
    }

    @Test
    void aCellThatDoesNotPollIsLeftBehindOrStopped() {
        CellResult result = evaluator.evaluate("long spin8 = 0;\nwhile (spin8 >= 0) { spin8 = (spin8 + 1) % 1000; }",
                Duration.ofMillis(200), output -> { });
        assertEquals("TimeLimit", result.failure().name());
        assertNull(fail("spin8 = -1;"));
    }

    @Test
    void anInterruptFromAnotherThreadStopsACell() throws InterruptedException {
        Thread presses = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                return;
            }
            evaluator.interrupt();
        });
        presses.start();
        assertEquals("Interrupted", fail("while (!Thread.interrupted()) { }").name());
        presses.join();
        assertNull(fail("int r9 = 1;"));
    }

    @Test
    void aProgressBarStopsItsLoopAndLeavesOnePlainLine() {
        CellResult whole = run("import book.notebook.Notebook;\nNotebook.init(getKernelInstance());\n"
                + "try (var bar = Notebook.progress(\"training\", 10)) {\n"
                + "  for (int i = 0; i < 10; i++) bar.step(1, \"loss \" + i);\n}");
        assertEquals("training: 10 of 10, loss 9",
                ((Output.Display) whole.outputs().get(0)).data().get("text/plain").getAsString());
        CellResult halted = evaluator.evaluate("try (var bar = book.notebook.Notebook.progress(\"long\", 1L << 60)) {\n"
                + "  while (true) bar.step(1);\n}", Duration.ofMillis(300), output -> { });
        assertEquals("TimeLimit", halted.failure().name());
    }
}
