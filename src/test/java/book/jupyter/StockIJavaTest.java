package book.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import book.libraries.Profile;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Notebooks run unchanged on stock IJava: its rules, imitated (IJava itself is not to be had from Maven Central). */
class StockIJavaTest {

    private static String text(DisplayData data) {
        return String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
    }

    @Test
    void chartsTablesAndProgressNeedNothingButInit() throws Exception {
        try (JavaKernel kernel = new JavaKernel(true)) {
            kernel.eval("import book.notebook.*;\nimport org.knowm.xchart.QuickChart;\nimport tech.tablesaw.api.*;\n"
                    + "Notebook.init(getKernelInstance());");
            DisplayData chart = kernel.eval("QuickChart.getChart(\"Squares\", \"x\", \"y\", \"squares\", "
                    + "new double[] {1, 2}, new double[] {1, 4})");
            assertNotNull(chart.getData(MIMEType.IMAGE_PNG));
            assertEquals("XYChart \"Squares\": squares (2)", text(chart));
            DisplayData table = kernel.eval("Table.create(\"t\", IntColumn.create(\"n\", 1, 2))");
            assertTrue(String.valueOf(table.getData(MIMEType.TEXT_HTML)).contains("<td style=\"text-align:right\">2</td>"));
            assertEquals("x^2", text(kernel.eval("new Latex(\"x^2\")")));
            kernel.eval("try (var bar = Notebook.progress(\"training\", 3)) {\n  bar.step(3, \"loss 0.5\");\n}");
            List<DisplayData> shown = kernel.published();
            assertEquals("training: 3 of 3, loss 0.5", text(shown.get(shown.size() - 1)));
            assertEquals(shown.get(0).getDisplayId(), shown.get(shown.size() - 1).getDisplayId());
            assertEquals("0.25", text(kernel.eval("Notebook.record(\"loss\", 0.25)")));
            kernel.eval("var id = display(\"old\");\nupdateDisplay(id, \"new\");");
            assertEquals("new", text(shown.get(shown.size() - 1)));
        }
    }

    /** The name that a line at the top of a cell declares: a method, a variable, a class. */
    private static final Pattern DECLARED = Pattern.compile("(?m)^(?:[\\w<>\\[\\], ]+ )(\\w+)(?:\\(.*\\) *\\{| = | *\\{)");

    @Test
    void theImitationHasIJavasLimits() throws Exception {
        try (JavaKernel kernel = new JavaKernel(false)) {
            assertThrows(IllegalStateException.class, () -> kernel.eval("class Early { Late late; }\nclass Late { }"));
            assertThrows(IllegalStateException.class, () -> kernel.eval("Stream.of(1)"));
            assertThrows(IllegalStateException.class, () -> kernel.eval("%maven a:b:1"));
        }
    }

    /** Compiled, not run: what IJava refuses, it mostly refuses there (imports, order of declarations, magics). */
    @TestFactory
    Stream<DynamicTest> everyCommittedNotebookCompiles() throws IOException {
        if (!Files.isDirectory(Home.notebooks())) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(Home.notebooks())) {
            return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compile(file)));
        }
    }

    /**
     * Cells that import from optional libraries are left out until these have been fetched, and so are cells that use what those
     * declare; a notebook whose first cell imports from one is skipped. No test fetches anything.
     */
    private static void compile(Path notebook) {
        String classPath = System.getProperty("java.class.path");
        List<String> missing = new ArrayList<>();
        for (Profile profile : Profile.ofNotebooks()) {
            if (profile.isFetched()) {
                classPath = profile.fetch().behind(classPath);
            } else {
                missing.addAll(profile.packages());
            }
        }
        List<NotebookCell> cells = NotebookFile.read(notebook).codeCells();
        assumeTrue(cells.isEmpty() || missing.stream().noneMatch(each -> cells.get(0).source().contains("import " + each + ".")),
                "The libraries of this notebook have not been fetched.");
        try (JavaKernel kernel = new JavaKernel(false, classPath)) {
            List<String> absent = new ArrayList<>();
            for (NotebookCell cell : cells) {
                String source = cell.source();
                if (missing.stream().noneMatch(each -> source.contains("import " + each + "."))
                        && absent.stream().noneMatch(name -> source.matches("(?s).*\\b" + name + "\\b.*"))) {
                    kernel.eval(source);
                } else {
                    DECLARED.matcher(source).results().forEach(declared -> absent.add(declared.group(1)));
                }
            }
        }
    }
}
