package book.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.evaluate.CellSource.Piece;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements evaluated as one block do what they do one by one: every cell here runs in both ways. */
class StretchTest {

    private final Evaluator evaluator = SharedEvaluator.get();

    /** Runs the cell piece by piece (no draft knows "final"), then in stretches; all that can be seen must be equal. */
    private CellResult both(String source) {
        return both(source, Duration.ofSeconds(30));
    }

    private CellResult both(String source, Duration limit) {
        CellResult single = evaluator.evaluate(source.replaceFirst(";", " /* final */;"), limit, output -> { });
        CellResult drafted = evaluator.evaluate(source, limit, output -> { });
        CellResult joined = evaluator.evaluate(source, limit, output -> { }, true);
        assertEquals(withoutIds(single), withoutIds(joined), source);
        assertEquals(withoutIds(single), withoutIds(drafted), source);
        assertEquals(single.failure(), drafted.failure(), source);
        assertEquals(single.ledger(), joined.ledger(), source);
        assertEquals(single.failure(), joined.failure(), source);
        return joined;
    }

    private static List<Object> withoutIds(CellResult result) {
        return result.outputs().stream().map(each -> each instanceof Output.Display display ? display.data() : each).toList();
    }

    private static List<Integer> sizes(String source) {
        return stretches(source).stream().map(stretch -> stretch.parts().size()).toList();
    }

    private static List<Stretch> stretches(String source) {
        return Stretch.of(CellSource.of(1, source, SharedEvaluator.get().shell().sourceCodeAnalysis()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int a", "int a = 3;", "var a = f(2);", "int[] a = {1};", "String[] a = b;",
        "double f(double x) { return x; }", "record P(int x) { }", "import java.util.*;", "List<String> a = of(2);",
        "java.util.List<String> a;", "final int a = f();",
        "@Deprecated void f() { }", "return;", "throw new Error();", "switch (a) { case 1 -> 2; default -> 3; }", "a", "a + b",
        "for (var x : y) { if (x) return; }", "a == 3", "(a)", "// f();\nint a = 2;",
        "static int f() { return 1; }", "<T> void f() { }"})
    void whatMayDeclareOrHasAValueStandsAlone(String source) {
        assertEquals(false, Stretch.declaresNothing(new Piece(source, 0, true)), source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f();", "a.b.c(2);", "a.b (x -> { return x; });", "new A().f();", "a = 3;", "a[2] += 3;",
        "a.b[i + 1] = 3;", "i++;", "// why\n/* int a; */ f();", "{ int a = 2; f(a); }",
        "for (int i = 0; i < 2; i++) { f(i); }", "größe(2);",
        "if (a) { f(); } else { g(); }", "try { f(); } finally { g(); }"})
    void whatDeclaresNothingIsJoined(String source) {
        assertEquals(true, Stretch.declaresNothing(new Piece(source, 0, true)), source);
    }

    @Test
    void onlyTheLastExpressionStandsAlone() {
        assertEquals(List.of(1, 3, 1), sizes("int a = 0;\na = 1;\na = 2;\na = 3;\na"));
        assertEquals(List.of(2, 1), sizes("f();\nf();\nf()"));
        assertEquals(List.of(3), sizes("f();\nf();\nfor (;;) { f(); }"));
        assertEquals(List.of(2, 1, 1), sizes("f();\nf();\nint a = 1;\nf();"));
        assertEquals(List.of(1, 2), sizes("int a = 1;\nf();\nSystem.out.println(2);"), "this has no value");
    }

    @Test
    void anExpressionAloneIsABlockUnlessItIsTheLast() {
        assertEquals(List.of(true, false, false), stretches("f();\nint a = 1;\nf()").stream().map(Stretch::isBlock).toList());
        assertEquals(List.of(false, false), stretches("for (;;) { }\nint a = 1;").stream().map(Stretch::isBlock).toList());
    }

    @Test
    void aBlockStaysShort() {
        List<Integer> sizes = sizes(("f(\"" + "x".repeat(990) + "\");\n").repeat(8));
        assertEquals(List.of(3, 3, 1, 1), sizes);
    }

    @Test
    void outputsComeInTheSameOrder() {
        CellResult result = both("int sum40 = 0;\nSystem.out.println(\"a\");\n"
                + "System.err.println(\"b\"); System.out.println(\"c\");\n"
                + "display(1 + 1);\nfor (int i = 0; i < 3; i++) { sum40 += i; }\nsum40 *= 2; // twice\nsum40");
        assertNull(result.failure());
        assertEquals(5, result.outputs().size());
    }

    @Test
    void anErrorNamesItsLineAndNothingRunsAfterIt() {
        CellResult result = both("System.out.println(1);\n\n// next\nSystem.out.println(2);\nSystem.out.println(\n"
                + "    3 / (1 - 1));\n"
                + "System.out.println(4);\n4");
        assertEquals(5, result.failure().line());
        assertEquals("1\n2\n", ((Output.Stream) result.outputs().get(0)).text());
    }

    @Test
    void anErrorInALambdaOfALaterPartNamesItsLine() {
        CellResult result = both("System.out.println(1);  System.out.println(2);\nList.of(1, 0).forEach(x -> {\n  int y = 1;\n"
                + "  System.out.println(y / x);\n});\n4");
        assertEquals(4, result.failure().line());
    }

    @Test
    void textBlocksAndCommentsKeepTheLines() {
        CellResult result = both("System.out.print(\"\"\"\n  a\n\n  b\n  \"\"\");\n/* one\n two */ System.out.println(1);\n"
                + "Integer.parseInt(\"x\");\n5");
        assertEquals(8, result.failure().line());
    }

    @Test
    void whatCompilesOnlyPieceByPieceRunsPieceByPiece() {
        assertNull(both("int k41 = 0;\nk41++;\nfor (;;) { if (k41++ > 3) { break; } }\nk41++;\nk41").failure());
        CellResult thrown = both("System.out.println(1);\ndo { throw new IllegalStateException(\"x\"); } while (true);\n"
                + "System.out.println(2);\n3");
        assertEquals(2, thrown.failure().line());
    }

    @Test
    void aReturnEndsOnlyItsOwnStatement() {
        CellResult result = both("System.out.println(1);\nif (true) { return null; }\nSystem.out.println(2);\n3");
        assertEquals(2, result.outputs().size());
    }

    @Test
    void anErrorOfTheCompilerNamesItsPlaceAfterWhatStandsBefore() {
        CellResult result = evaluator.evaluate("System.out.println(1);\n  System.out.println(q42);\nSystem.out.println(2);\n3",
                Duration.ofSeconds(30), output -> { }, true);
        assertEquals(2, result.failure().line());
        assertTrue(result.failure().traceback().contains("  line 2:   System.out.println(q42);"),
                result.failure().traceback().toString());
        assertEquals("1\n", ((Output.Stream) result.outputs().get(0)).text());
    }

    @Test
    void theTimeLimitHoldsBetweenStatements() {
        String spin = "for (long end = System.nanoTime() + 300_000_000L; System.nanoTime() < end; ) { Thread.onSpinWait(); }\n";
        CellResult result = both("System.out.println(1);\n" + spin + "System.out.println(2);\n3", Duration.ofMillis(150));
        assertEquals("TimeLimit", result.failure().name());
        assertEquals("1\n", ((Output.Stream) result.outputs().get(0)).text());
    }

    @Test
    void aStatementsInterruptDoesNotReachTheNext() {
        assertNull(both("Thread.currentThread().interrupt();\nThread.sleep(1);\n3").failure());
    }

    @Test
    void partsAreCountedOnce() {
        List<Piece> parts = new ArrayList<>();
        String source = "f();\ng();\nint a = 1;\nf();\nfor (;;) { }";
        stretches(source).forEach(stretch -> parts.addAll(stretch.parts()));
        assertEquals(CellSource.of(1, source, evaluator.shell().sourceCodeAnalysis()).pieces(), parts);
    }
}
