package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Cells whose last statement has a stream as its value: IJava and JJava show it below the output, as
 * {@code java.io.PrintStream@…}. Such a cell prints with {@code System.out.print(String.format(…))}.
 */
class CellEndsTest {

    private static final Pattern GIVES_A_STREAM = Pattern.compile("System\\.(out|err)\\.(printf|format|append)\\(");

    @Test
    void noCellEndsWithAStream() throws IOException {
        List<String> faults = new ArrayList<>();
        int cells = 0;
        try (Stream<Path> files = Files.walk(Home.root().resolve("notebooks"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ipynb")).sorted().toList()) {
                for (NotebookCell cell : NotebookFile.read(file).cells()) {
                    String last = cell.code() ? lastStatement(cell.source()) : "";
                    cells += cell.code() ? 1 : 0;
                    if (GIVES_A_STREAM.matcher(last).lookingAt()) {
                        faults.add(file.getFileName() + ": " + last);
                    }
                }
            }
        }
        assertTrue(cells > 500, cells + " cells");
        assertEquals(List.of(), faults);
    }

    @Test
    void theLastStatementMayHaveSeveralLines() {
        assertEquals("System.out.printf(\"%d\",", lastStatement("int a = 1;\nSystem.out.printf(\"%d\",\n    a);\n"));
        assertEquals("a++;", lastStatement("System.out.printf(\"%d\", a);\na++;\n// the end"));
    }

    /** The line with which the last statement of a cell begins: the last that is not indented and says something. */
    private static String lastStatement(String source) {
        List<String> lines = source.lines().filter(line -> !line.isBlank() && !line.startsWith("//")).toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!Character.isWhitespace(lines.get(i).charAt(0)) && !lines.get(i).startsWith(")")) {
                return lines.get(i);
            }
        }
        return "";
    }
}
