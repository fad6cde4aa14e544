package book.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a cell gives: results, declarations, streams, displays, the ledger. */
class EvaluatorTest {

    private final Evaluator evaluator = SharedEvaluator.get();

    private CellResult run(String source) {
        return evaluator.evaluate(source, Duration.ofSeconds(30), output -> { });
    }

    private static String text(Output output) {
        return output instanceof Output.Result result ? result.data().get("text/plain").getAsString()
                : output instanceof Output.Display display ? display.data().get("text/plain").getAsString()
                : ((Output.Stream) output).text();
    }

    @Test
    void theLastExpressionIsTheResult() {
        CellResult result = run("int a1 = 3;\nint b1 = 4;\na1 + b1");
        assertEquals(1, result.outputs().size());
        assertEquals("7", text(result.outputs().get(0)));
    }

    @Test
    void aVariableAloneIsAResultAndAnAssignmentIsNot() {
        assertEquals("9", text(run("int a2 = 9;\na2").outputs().get(0)));
        assertTrue(run("a2 = 10").outputs().isEmpty());
        assertTrue(run("int c2 = 10;").outputs().isEmpty());
    }

    @Test
    void onlyTheLastExpressionCounts() {
        assertTrue(run("1 + 1;\nint d3 = 0;").outputs().isEmpty());
    }

    @Test
    void stateStaysFromCellToCell() {
        run("int square4(int n) { return n * n; }\nrecord Point4(int x, int y) { }");
        assertEquals("49", text(run("square4(new Point4(7, 0).x())").outputs().get(0)));
    }

    @Test
    void defaultImportsAreThoseOfIJava() {
        assertEquals("[1, 2]", text(run("new ArrayList<>(List.of(1, 2))").outputs().get(0)));
        assertEquals("CompileError", run("Stream.of(1)").failure().name(), "IJava does not import java.util.stream");
    }

    @Test
    void streamsAndDisplaysKeepTheirOrderAndSpeakChinese() {
        CellResult result = run("System.out.print(\"一切\");\nSystem.out.println(\"皆是映射\");\nSystem.err.println(\"警告\");\n"
                + "display(\"shown\");\nSystem.out.write(\"映\".getBytes(\"UTF-8\"), 0, 2);\n"
                + "System.out.write(\"映\".getBytes(\"UTF-8\"), 2, 1);");
        List<Output> outputs = result.outputs();
        assertEquals(new Output.Stream("stdout", "一切皆是映射\n"), outputs.get(0));
        assertEquals(new Output.Stream("stderr", "警告\n"), outputs.get(1));
        assertEquals("shown", text(outputs.get(2)));
        assertEquals(new Output.Stream("stdout", "映"), outputs.get(3));
    }

    @Test
    void aDisplayGoesToTheCellThatRunsThoughAnotherEvaluatorWasStarted() {
        Evaluator other = Evaluator.start();
        try {
            assertEquals("here", text(run("String id6 = display(\"here\");").outputs().get(0)));
        } finally {
            other.close();
        }
    }

    @Test
    void anUpdateReplacesWhatWasShown() {
        List<Output> live = new ArrayList<>();
        String source = "var id5 = display(\"old\");\nupdateDisplay(id5, \"new\");";
        CellResult result = evaluator.evaluate(source, Duration.ofSeconds(30), live::add);
        assertEquals(1, result.outputs().size());
        assertEquals("new", text(result.outputs().get(0)));
        assertTrue(live.get(0) instanceof Output.Display);
        assertTrue(live.get(1) instanceof Output.Update);
        assertEquals(((Output.Display) live.get(0)).displayId(), ((Output.Update) live.get(1)).displayId());
    }

    @Test
    void theLedgerTakesWhatACellRecords() {
        CellResult result = run("import book.notebook.Notebook;\nNotebook.record(\"loss\", 0.25);\n"
                + "Notebook.record(\"steps\", 100);\nNotebook.record(\"name\", \"SGD\");");
        assertEquals(Map.of("loss", 0.25, "steps", 100L, "name", "SGD"), result.ledger());
        assertTrue(run("1").ledger().isEmpty());
        Output.Failure twice = run("Notebook.record(\"x\", 1.0);\nNotebook.record(\"x\", 2.0);").failure();
        assertEquals("IllegalArgumentException", twice.name());
    }

    @Test
    void typesOfOneCellMayReferToEachOther() {
        CellResult result = run("class Node6 { Edge6 edge; }\nclass Edge6 { Node6 from; }\nnew Node6().edge == null");
        assertNull(result.failure());
        assertEquals("true", text(result.outputs().get(0)));
    }

    @Test
    void floodsOfTextAreCut() {
        CellResult result = run("for (int i = 0; i < 100_000; i++) System.out.println(\"line \" + i);");
        assertEquals(1, result.outputs().size());
        String text = text(result.outputs().get(0));
        assertTrue(text.length() < Recorder.TEXT_LIMIT + 200, "length " + text.length());
        assertTrue(text.endsWith("[the rest of this cell's text was cut: it exceeds 64 KiB]\n"),
                text.substring(text.length() - 100));
    }

    @Test
    void floodsOfPicturesAreCut() {
        CellResult result = run("String big7 = \"x\".repeat(1 << 20);\nfor (int i = 0; i < 12; i++) display(big7);");
        assertEquals(8, result.outputs().stream().filter(Output.Display.class::isInstance).count());
        assertNotNull(result.outputs().stream().filter(Output.Stream.class::isInstance).findFirst().orElse(null));
    }

    @Test
    void thereIsNoKeyboard() {
        Output.Failure failure = run("new Scanner(System.in).nextLine()").failure();
        assertTrue(failure.message().contains("no keyboard input"), failure.message());
    }

    @Test
    void assertionsAreEnabled() {
        assertEquals("AssertionError", run("assert 1 > 2 : \"no\";").failure().name());
    }

    /** JDK 17's JShell takes all that follows such a switch for a part of it, and forgets it. */
    @Test
    void whatFollowsASwitchThatThrowsIsRunToo() {
        String source = "int i20 = 1;\nString v20 = switch (i20) { case 1 -> \"one\"; default -> // none\n "
                + "throw new Error(); };\n"
                + "System.out.println(v20);\nint f20(int i) { return switch (i) { "
                + "case 1 -> 2; default -> throw new Error(\"no\"); }; }\n"
                + "class Box20 { sealed interface Shape permits Square { }\n"
                + "  non-sealed static class Square implements Shape { } }\nf20(1) + 5";
        CellResult result = run(source);
        assertNull(result.failure(), () -> String.join("\n", result.failure().traceback()));
        assertEquals("one\n", text(result.outputs().get(0)));
        assertEquals("7", text(result.outputs().get(1)));
        assertEquals(CodeAssistant.Wholeness.COMPLETE, evaluator.assistant().wholeness(source));
    }

    @Test
    void aVariableThatLosesItsValueIsNamed() {
        run("double[] weights21() { return new double[] {1}; }\nvar w21 = new double[][] {weights21()};\nint other21 = 3;");
        CellResult result = run("double[] weights21() { return new double[] {2}; }");
        assertEquals("The variable w21 has lost its value, because weights21 was declared anew: run its cell again.\n",
                text(result.outputs().get(0)));
        assertEquals(1, result.outputs().size());
        assertTrue(run("double[] weights21() { return new double[] {2}; }").outputs().isEmpty(), "nothing is new");
    }

    @Test
    void anArrayShowsItsElements() {
        assertEquals("[1.0, 2.5]", text(run("new double[] {1, 2.5}").outputs().get(0)));
        assertEquals("[[1, 2], [3]]", text(run("new int[][] {{1, 2}, {3}}").outputs().get(0)));
        assertEquals("[a, null]", text(run("new String[] {\"a\", null}").outputs().get(0)));
        assertTrue(text(run("new float[1000]").outputs().get(0)).endsWith("0.0, … 900 more]"));
        assertEquals("[[[[[…]]]]]", text(run("Object[] self22 = {null};\nself22[0] = self22;\nself22").outputs().get(0)));
        assertEquals("[[]]", text(run("new ArrayList<>(List.of(List.of()))").outputs().get(0)), "lists are as they were");
    }

    @Test
    void aStreamIsNoResult() {
        CellResult result = run("System.out.printf(\"%d\", 3)");
        assertEquals(List.of(new Output.Stream("stdout", "3")), result.outputs());
    }
}
