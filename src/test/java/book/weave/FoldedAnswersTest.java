package book.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.nbformat.CanonicalJson;
import book.nbformat.NotebookCell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FoldedAnswersTest {

    private static final String BODY = """
            Before.

            ```java cell=free
            1
            ```

            ```text output=free
            1
            ```

            Some prose. **Predict, then run**: how many?

            ```java cell=asked
            3
            ```

            ```text output=asked
            3
            ```

            It is three, $1 + 2$.

            - a list

            **Predict**: and then?

            ```java cell=again
            4
            ```

            ![Four.](figures/3.1-again.png)

            ## After

            ```java
            5
            ```

            Open prose.
            """;

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private List<NotebookCell> cells() {
        return Woven.weave(book.page(BODY), book.section().notebook().getParent()).notebook().cells();
    }

    @Test
    void theOutputsThatAnswerAQuestionAreFolded() {
        assertEquals(List.of("{\"book\": {\"name\": \"free\"}}",
                "{\"book\": {\"name\": \"asked\"}, \"collapsed\": true, \"jupyter\": {\"outputs_hidden\": true}}",
                "{\"book\": {\"name\": \"again\"}, \"collapsed\": true, \"jupyter\": {\"outputs_hidden\": true}}", "{}"),
                cells().stream().filter(NotebookCell::code).map(cell -> CanonicalJson.line(cell.metadata())).toList());
    }

    @Test
    void belowAQuestionIsALineForTheGuessAndTheProseOfTheAnswerIsFolded() {
        List<String> texts = cells().stream().filter(cell -> !cell.code()).map(NotebookCell::source).toList();
        assertEquals(5, texts.size());
        assertEquals("Before.", texts.get(0));
        assertEquals("""
                Some prose. **Predict, then run**: how many?

                > **My guess** (double-click here and write it, before you open what is folded below): …""", texts.get(1));
        assertEquals("""
                <details>
                <summary>What happened? Open this after your guess.</summary>

                It is three, $1 + 2$.

                - a list

                </details>

                **Predict**: and then?

                > **My guess** (double-click here and write it, before you open what is folded below): …""", texts.get(2));
        assertEquals("## After", texts.get(3));
        assertEquals("Open prose.", texts.get(4));
    }

    @Test
    void thePageItselfStaysAsItIs() {
        book.page(BODY);
        Weave.weave(book.section());
        assertTrue(book.read(book.section().page()).endsWith(BODY));
        assertFalse(book.read(book.section().page()).contains("details"));
    }
}
