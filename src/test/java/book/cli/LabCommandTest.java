package book.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import book.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A section at the head of what Jupyter gets is its notebook. */
class LabCommandTest {

    @Test
    void aSectionBecomesItsNotebook() {
        assertEquals(List.of(Path.of("notebooks", "03-core-algorithms", "3.1-gradient-descent.ipynb").toString(), "--no-browser"),
                LabCommand.withNotebook(List.of("3.1", "--no-browser")));
        assertEquals(List.of(), LabCommand.withNotebook(List.of()));
        assertEquals(List.of("--no-browser"), LabCommand.withNotebook(List.of("--no-browser")));
        assertEquals(List.of("notebooks"), LabCommand.withNotebook(List.of("notebooks")));
        assertThrows(Problem.class, () -> LabCommand.withNotebook(List.of("9")));
    }
}
