package book.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.nbformat.NotebookCell;
import book.nbformat.OutputComparison;
import book.run.SectionOutcome.Verdict;
import book.weave.TemporaryBook;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import mapping.evaluation.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a run makes of the claims of its cells. */
class ClaimsInRunsTest {

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    private final PlayedRun played = new PlayedRun(book);

    @BeforeEach
    void draw() throws IOException {
        played.draw();
    }

    private static final String SENTENCE = "One<!--?bigger--> is\nmore than <!--=x10-->0.06047<!--/-->.<!--/-->";

    private void claimed(boolean holds) throws Exception {
        played.ledger.put("bigger", Evidence.that(holds, "1 > 0.06047"));
        book.change(book.section().page(), "After ten steps: <!--=x10-->?<!--/-->.", SENTENCE);
    }

    @Test
    void aSentenceThatIsNoLongerCarriedFailsTheCheckAndIsNamed() throws Exception {
        claimed(true);
        assertEquals(List.of(), played.update().faults());
        assertEquals(Verdict.GOOD, played.check().verdict());
        played.ledger.put("bigger", Evidence.that(false, "1 not > 2"));
        SectionOutcome outcome = played.check();
        assertEquals(Verdict.CLAIM, outcome.verdict());
        assertEquals(16, outcome.faults().get(0).line());
        assertEquals("The evidence does not carry the sentence “One is more than 0.06047.” (claim bigger): 1 not > 2.",
                outcome.faults().get(0).sentence());
    }

    @Test
    void turningTheSidesRoundInTheCellNamesTheSentence() throws Exception {
        claimed(true);
        played.update();
        book.change(book.section().page(), "print(x)", "print(-x)");
        played.ledger.put("bigger", Evidence.that(false, "1 not < 0.06047"));
        SectionOutcome outcome = played.check();
        assertEquals(Verdict.CLAIM, outcome.verdict());
        assertEquals("Cell 1 (walk) is not what the committed notebook has.", outcome.faults().get(0).sentence());
        assertTrue(outcome.faults().get(1).sentence().contains("“One is more than 0.06047.”"));
    }

    @Test
    void aClaimThatDoesNotHoldIsNotPublishedInSilence() throws Exception {
        claimed(false);
        assertEquals(Verdict.UNPUBLISHED, played.update().verdict());
    }

    @Test
    void ofATimingOnlyWhetherTheClaimHoldsIsCompared() {
        assertEquals(null, OutputComparison.difference(timed(true, "0.1 s"), timed(true, "0.2 s")));
        assertEquals("its ledger differs: expected faster = true, got false",
                OutputComparison.difference(timed(true, "0.1 s"), timed(false, "0.2 s")));
    }

    private static NotebookCell timed(boolean holds, String text) {
        JsonObject metadata = JsonParser.parseString("{\"book\": {\"timing\": true}}").getAsJsonObject();
        return new NotebookCell("clock", true, "x", metadata, null, new JsonArray()).executed(1, new JsonArray(),
                NotebookOutputs.ledger(Map.of("faster", Evidence.that(holds, text))));
    }
}
