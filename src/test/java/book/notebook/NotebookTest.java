package book.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mapping.evaluation.Evidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotebookTest {

    /** The ledger is one for all; others may have left something in it. */
    @BeforeEach
    @AfterEach
    void leaveNothing() {
        Notebook.takeLedger();
    }

    @Test
    void aClaimIsPrintedWithItsEvidenceAndKept() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Notebook.claim("wider-is-better", Evidence.above("width 64", 0.91, "width 8", 0.84));
            Notebook.claim("deeper-is-better", Evidence.above("depth 4", 0.84, "depth 2", 0.91));
        } finally {
            System.setOut(out);
        }
        assertEquals("✓ wider-is-better: width 64 0.91 > width 8 0.84\n✗ deeper-is-better: depth 4 0.84 not > depth 2 0.91\n",
                bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        assertEquals(Map.of("wider-is-better", Evidence.that(true, "width 64 0.91 > width 8 0.84"),
                "deeper-is-better", Evidence.that(false, "depth 4 0.84 not > depth 2 0.91")), Notebook.takeLedger());
    }

    @Test
    void aNameStandsForOneThing() {
        Notebook.record("gain", 1);
        assertThrows(IllegalArgumentException.class, () -> Notebook.claim("gain", Evidence.that(true, "1 > 0")));
        assertEquals("The evidence of the claim \"x\" must not be null.",
                assertThrows(IllegalArgumentException.class, () -> Notebook.claim("x", null)).getMessage());
    }
}
