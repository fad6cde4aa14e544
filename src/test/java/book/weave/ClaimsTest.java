package book.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.nbformat.NotebookCell;
import book.page.Fault;
import book.page.Page;
import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sentences and their claims, references and what is written. */
class ClaimsTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private Path notebook() {
        return book.section().notebook();
    }

    private void expectFinding(int line, String sentencePart) {
        List<Fault> faults = Weave.check(book.section()).faults();
        assertTrue(faults.stream().anyMatch(f -> f.line() == line && f.sentence().contains(sentencePart)),
                () -> "expected line " + line + ": " + sentencePart + ", got " + faults);
    }

    private static final String CLAIMED = """
            # 3.1 Gradient descent · 梯度下降法

            ```java cell=race
            claim()
            ```

            Adam<!--?wins-->
            wins by <!--=lead-->2<!--/-->.<!--/-->
            """;

    private List<Fault> claimed(String body, String ledger) {
        Page page = book.page(body);
        List<NotebookCell> cells = Woven.weave(page, notebook().getParent()).notebook().codeCells();
        return Weave.publish(page, List.of(cells.get(0).executed(1, new JsonArray(),
                JsonParser.parseString(ledger).getAsJsonObject()))).faults();
    }

    private static final String HOLDS = "\"lead\": 2, \"wins\": {\"holds\": true, \"evidence\": \"5 of 5\"}";

    @Test
    void aSentenceAndItsClaimNeedEachOther() {
        assertEquals(List.of(), claimed(CLAIMED, "{" + HOLDS + "}"));
        assertEquals(List.of(), Weave.check(book.section()).faults());
        String read = book.read(notebook());
        assertTrue(read.contains("Adam\\n\",\n    \"wins by 2. <sup title=\\\"claim wins\\\">✓</sup>"), read);
        assertEquals("No cell makes the claim wins of the sentence “Adam wins by 2.”.",
                claimed(CLAIMED, "{\"lead\": 2}").get(0).sentence());
        Fault untied = claimed(CLAIMED, "{" + HOLDS + ", \"other\": {\"holds\": true, \"evidence\": \"x\"}}").get(0);
        assertEquals("This cell makes the claim other, and no sentence of the page is tied to it.", untied.sentence());
        assertEquals(8, untied.line());
        assertEquals("Two sentences are tied to the claim wins, this one and that of line 12.",
                claimed(CLAIMED + "\nOnce<!--?wins--> again.<!--/-->\n", "{" + HOLDS + "}").get(0).sentence());
        assertEquals(List.of(), claimed(CLAIMED, "{" + HOLDS + "}"));
        book.change(notebook(), "\"holds\": true", "\"holds\": false");
        expectFinding(12, "The evidence does not carry the sentence “Adam wins by 2.” (claim wins): 5 of 5.");
    }

    @Test
    void referencesFollowWhatIsWritten() {
        book.write("chapters/03-core-algorithms/3.2-back-propagation.md", "# 3.2");
        Page page = book.page("See <!--@3.2.1--><!--/-->, <!--@5.3.2--><!--/--> and <!--@3.1.2--><!--/-->; "
                + "1.13.1 is a version.\n");
        assertEquals(List.of(), Weave.weave(book.section()).faults());
        assertTrue(book.read(page.file()).contains("See <!--@3.2.1-->[3.2.1](3.2-back-propagation.md)<!--/-->, "
                + "<!--@5.3.2-->5.3.2 (to come)<!--/--> and <!--@3.1.2-->3.1.2<!--/-->;"), book.read(page.file()));
        assertTrue(book.read(notebook()).contains("See [3.2.1](3.2-back-propagation.ipynb), 5.3.2 (to come) and 3.1.2;"),
                book.read(notebook()));
        book.page("See section 5.3 and 8.1.3, and <!--@3.9.9--><!--/-->.\n");
        expectFinding(6, "Section 5.3 is named here, and it is not written yet.");
        expectFinding(6, "Section 8.1.3 is named here, and it is not written yet.");
        expectFinding(6, "The outline has no section 3.9.9.");
    }
}
