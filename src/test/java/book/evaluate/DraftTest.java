package book.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.evaluate.CellSource.Piece;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft accepts no cell that a later piece of it would stop, runs nothing, and accepts the usual ones. */
class DraftTest {

    private static final Evaluator EVALUATOR = SharedEvaluator.get();

    private static boolean compiles(String source) {
        CellExecution execution = new CellExecution(new CellThread());
        try (JShell shell = JShell.builder().executionEngine(execution, Map.of()).build()) {
            List<Piece> pieces = CellSource.of(1, source, shell.sourceCodeAnalysis()).pieces();
            pieces.subList(0, Draft.imports(pieces)).forEach(piece -> shell.eval(piece.source()));
            return Draft.compiles(shell, execution, pieces.subList(Draft.imports(pieces), pieces.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"int a = 1;\nint b = a + 1;\na * b", "int a = 1;\na", "int a = 1;\nSystem.out.println(a)",
        "var a = \"x\";\na.length() // why", "int a = 1;\nnew int[] {a}", "int a = 1;\nnew Object() { int b = a; }",
        "class P { int x; }\nvar p = new P();\np.x", "record P(int x) { }\nvar p = new P(3);\np.x() + 1",
        "import java.util.*;\n// all\nimport java.io.*;\nint a = 1;\nList.of(a)", "int a = 1;\nfor (int i = 0; i < a; i++) { }",
        "int a = 1;\nint b = 2; // two\n/* end */", "int a = 1;\nint b = 2, c = 3;\nb + c"})
    void usualCellsNeedNoOtherRehearsal(String source) {
        assertTrue(compiles(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int a = 1;\nint b = nope;", "int a = 1;\nnope(a)", "int a = 1;\nString s = a;\ns",
        "final int a = 1;\nint b = 1;\nswitch (b) { case a: break; }", "int a = 1;\nint f() { return a; }\nf()",
        "int a = 1;\nimport java.util.*;\na", "int a = 1;\nint a = 2;\na", "class Q extends Nope { }\nint a = 1;\na"})
    void theOthersGoThroughIt(String source) {
        assertFalse(compiles(source));
    }

    @Test
    void nothingOfADraftRunsOrStays() {
        CellResult result = EVALUATOR.evaluate("int draft1 = 5;\nSystem.out.println(draft1);\n"
                + "if (draft1++ > 5) { System.exit(0); }\ndraft1", Duration.ofSeconds(30), output -> { });
        assertNull(result.failure());
        assertEquals(List.of(new Output.Stream("stdout", "5\n")), result.outputs().subList(0, 1));
        assertEquals("6", ((Output.Result) result.outputs().get(1)).data().get("text/plain").getAsString());
        CellResult failed = EVALUATOR.evaluate("int draft2 = 5;\nSystem.out.println(draft2);\nint other = nope;",
                Duration.ofSeconds(30), output -> { });
        assertEquals("CompileError", failed.failure().name());
        assertEquals(1, failed.outputs().size());
        assertEquals("CompileError", EVALUATOR.evaluate("draft2", Duration.ofSeconds(30), output -> { }).failure().name());
    }
}
