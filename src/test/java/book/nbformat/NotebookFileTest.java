package book.nbformat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Home;
import book.Problem;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookFileTest {

    private static final String WHOLE = """
            {"cells": [{"cell_type": "code", "execution_count": 1, "id": "a", "metadata": {}, "outputs":
            [{"name": "stdout", "output_type": "stream", "text": ["x\\n", "y"]}], "source": ["f(", "1)"]}],
            "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";

    @TempDir
    Path folder;

    /** The committed notebooks were written by other versions of the tool on other machines. */
    @Test
    void everyCommittedNotebookIsWrittenAsItWasRead() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Home.notebooks())) {
            files = all.filter(file -> file.toString().endsWith(".ipynb") && !file.toString().contains("checkpoints")).toList();
        }
        assertFalse(files.isEmpty());
        for (Path file : files) {
            assertEquals(Files.readString(file), NotebookFile.read(file).text(), file.toString());
        }
    }

    /** The text of a chart is one line about it, that of a diagram is the diagram. */
    @Test
    void aDiagramsTextIsShownAndThatOfOtherPicturesIsNot() {
        for (String kind : List.of("image/svg+xml", "image/png", "image/gif")) {
            JsonObject data = new JsonObject();
            data.addProperty(kind, "…");
            data.addProperty("text/plain", "graph LR");
            JsonObject output = new JsonObject();
            output.add("data", data);
            JsonArray outputs = new JsonArray();
            outputs.add(output);
            assertEquals(kind.contains("svg") ? "graph LR\n" : "", CellOutputs.text(outputs));
        }
    }

    @Test
    void aNotebookIsReadWithItsOutputs() throws IOException {
        NotebookCell cell = NotebookFile.read(notebook(WHOLE)).codeCells().get(0);
        assertEquals("f(1)", cell.source());
        assertEquals("x\ny\n", CellOutputs.text(cell.outputs()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            it must be a JSON object, got nothing § ``
            it must be a JSON object, got "hello" § hello
            it must be a JSON object, got [] § []
            it must be JSON, and it is cut off or damaged § {"cells": [
            it must be JSON, and it is cut off or damaged § Not JSON: at all
            its nbformat must be 4, got nothing § {}
            its nbformat must be 4, got 3 § {"nbformat": 3}
            its cells must be a list, got nothing § {"nbformat": 4}
            its cells must be a list, got 7 § {"nbformat": 4, "cells": 7}
            its cell 1 must be a JSON object, got "x" § {"nbformat": 4, "cells": ["x"]}
            its metadata must be a JSON object, got nothing § {"nbformat": 4, "cells": []}
            """)
    void whatIsNoNotebookIsToldInOneSentence(String why, String text) throws IOException {
        expectProblem(why, text == null ? "" : text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            the cell_type of its cell 1 must be a text, got 1 § "code" § 1
            the execution_count of its cell 1 must be a whole number or null, got 1.5 § "execution_count": 1 § \
            "execution_count": 1.5
            the metadata of its cell 1 must be a JSON object, got nothing § "metadata": {}, "outputs" § "outputs"
            the outputs of its cell 1 must be a list, got nothing § "outputs": § "output":
            the output_type of an output of its cell 1 must be a text, got nothing § output_type § type
            the text of an output of its cell 1 must be a text, got {"x":1} § ["x\\n", "y"] § {"x": 1}
            a line in the text of an output of its cell 1 must be a text, got [] § ["x\\n", "y"] § [[]]
            the data of an output of its cell 1 must be a JSON object, got nothing § "stream" § "display_data"
            the source of its cell 1 must be a text, got nothing § "source" § "sauce"
            the ledger's r in its cell 1 must be a number, a text or a claim, got [] § "metadata": {}, § \
            "metadata": {"book": {"ledger": {"r": []}}},
            """)
    void whatIsWrongWithACellIsToldInOneSentence(String why, String old, String damage) throws IOException {
        assertTrue(WHOLE.contains(old), old);
        expectProblem(why, WHOLE.replace(old, damage));
    }

    @Test
    void aFileThatIsNoTextIsToldInOneSentence() throws IOException {
        Path file = folder.resolve("x.ipynb");
        Files.write(file, new byte[] {'{', (byte) 0xff});
        assertEquals(file + " is not a readable notebook: it must be a text in UTF-8.",
                assertThrows(Problem.class, () -> NotebookFile.read(file)).getMessage());
    }

    private void expectProblem(String why, String text) throws IOException {
        Path file = notebook(text);
        Problem problem = assertThrows(Problem.class, () -> NotebookFile.read(file));
        assertEquals(Home.show(file) + " is not a readable notebook: " + why + ".", problem.getMessage());
        assertEquals(Problem.Kind.WRONG, problem.kind());
        assertTrue(problem.mend().contains("run --update"), problem.mend());
    }

    private Path notebook(String text) throws IOException {
        Path file = folder.resolve("x.ipynb");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
