package book.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import book.weave.TemporaryBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private List<String> covered(String body) {
        Page page = book.page(body);
        return page.predictions().stream().map(prediction -> page.text().substring(prediction.from(), prediction.to()).strip())
                .toList();
    }

    @Test
    void aQuestionCoversTheOutputAndTheProseBelowIt() {
        assertEquals(List.of("```text output=a\n3\n```\n\nIt is three.\n\n- a list\n\n"
                + "| a | table |\n|---|---|\n| 1 | 2 |"), covered("""
                Some prose. **Predict, then
                run**: how many?

                ```java cell=a
                System.out.println(3);
                ```

                ```text output=a
                3
                ```

                It is three.

                - a list

                | a | table |
                |---|---|
                | 1 | 2 |

                ## The next
                """));
    }

    @Test
    void proseThatTellsANumberBelowACellIsCovered() {
        assertEquals(List.of("It is <!--=n-->3<!--/-->.", "![Three.](figures/3.1-b.png)"), covered("""
                **Predict**: how many?

                ```java cell=a
                Notebook.record("n", 3);
                ```

                It is <!--=n-->3<!--/-->.

                **Predict, then run.** What does it look like?

                A word before.

                ```java cell=b
                picture()
                ```

                ![Three.](figures/3.1-b.png)
                """));
    }

    @ParameterizedTest
    @CsvSource({"'Predict, then run', true", "'Predict,\nthen run.', true", "Predict, true", "Predict:, true", "先预测，再运行, true",
        "预测, true", "Predicted, false", "A prediction, false", "predict, false"})
    void theBoldWords(String words, boolean asks) {
        assertEquals(asks, Prediction.asks(words));
    }

    @Test
    void aQuestionThatNothingAnswersIsAFault() {
        Page page = book.page("**Predict, then run**: how many?\n\nProse.\n\n## Next\n\n"
                + "```java cell=a\n3\n```\n\n**Predict**.\n");
        assertEquals(List.of("6 This question asks to predict, and no output or prose of a cell answers it before the "
                + "next heading or "
                + "question.", "16 This question asks to predict, and no output or prose of a cell answers it "
                + "before the next heading "
                + "or question."), page.faults().stream().map(fault -> fault.line() + " " + fault.sentence()).toList());
    }
}
