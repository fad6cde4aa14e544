package book.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.evaluate.Cells;
import book.libraries.Libraries;
import book.notebook.Notebook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.tools.ToolProvider;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell's execution, asked for by its name: it runs what only the optional libraries have. */
class LibrariesInShellTest {

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        LibrariesInShell.use(Libraries.NONE);
        System.clearProperty("peer.answer");
    }

    @Test
    void aLibraryIsThereWhenASnippetRunsAndSoAreItsProperties() throws IOException {
        Path source = folder.resolve("Peer.java");
        Files.writeString(source, "package peer; public class Peer {"
                + " public static int answer() { return Integer.getInteger(\"peer.answer\"); } }");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString()));
        LibrariesInShell.use(new Libraries(List.of(folder.toString()), Map.of("peer.answer", "42")));
        try (JShell shell = JShell.builder().executionEngine(LibrariesInShell.NAME)
                .compilerOptions("--class-path", folder.toString()).build()) {
            SnippetEvent event = shell.eval("peer.Peer.answer()").get(0);
            assertEquals("42", event.value(), () -> String.valueOf(event.exception()));
        }
    }

    /** JShell itself would only say which object it is. */
    @Test
    void aChartIsWrittenToAFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Cells.showOn(new PrintStream(bytes, true, StandardCharsets.UTF_8), folder);
        Notebook.init(Cells.getKernelInstance());
        try (JShell shell = JShell.builder().executionEngine(LibrariesInShell.NAME)
                .compilerOptions("--class-path", System.getProperty("java.class.path")).build()) {
            shell.eval("var plot = mapping.plots.Plot.lines(\"Loss\", \"step\", \"loss\")"
                    + ".series(\"loss\", new double[] {3, 2});");
            shell.eval("plot.chart()");
            shell.eval("new book.notebook.Mermaid(\"graph LR; a --> b\")");
            assertEquals("5", shell.eval("2 + 3").get(0).value());
            EvalException thrown = (EvalException) shell.eval("Integer.parseInt(\"x\")").get(0).exception();
            assertEquals("java.lang.NumberFormatException", thrown.getExceptionClassName());
            assertTrue(Arrays.stream(thrown.getStackTrace()).noneMatch(frame -> frame.getClassName().startsWith("book.")),
                    Arrays.toString(thrown.getStackTrace()));
        }
        String said = bytes.toString(StandardCharsets.UTF_8);
        assertEquals(2, said.split("XYChart \"Loss\": loss \\(2\\)", -1).length - 1, said);
        assertTrue(said.contains("picture-2.png"), said);
        assertEquals(1440, ImageIO.read(folder.resolve("picture-2.png").toFile()).getWidth());
        assertTrue(said.contains("graph LR; a --> b\n") && said.contains("picture-3.svg"), said);
        assertTrue(Files.readString(folder.resolve("picture-3.svg")).startsWith("<svg "));
    }
}
