package mapping.drawing;

import static mapping.drawing.Advice.ask;
import static mapping.drawing.Advice.say;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.diagram.FlowChart;
import org.junit.jupiter.api.Test;

/** A chart of questions, as text and as Mermaid that the book can draw. */
class AdviceTest {

    private final Advice advice = ask("Does it rain?",
            ask("Is it \"warm\", > 20 °C?", say("Walk."), say("Stay.")), say("Go out."));

    @Test
    void isPrintedWithItsAnswersFurtherIn() {
        assertEquals("""
                Does it rain?
                ├─ yes: Is it "warm", > 20 °C?
                │       ├─ yes: Walk.
                │       └─ no:  Stay.
                └─ no:  Go out.
                """, advice.toString());
    }

    @Test
    void isDrawnByTheBook() {
        FlowChart chart = FlowChart.read(advice.mermaid().strip()).orElseThrow();
        assertTrue(chart.svg().contains("Is it &quot;warm&quot;, &gt; 20 °C?"), chart.svg());
        assertTrue(advice.mermaid().contains("starty -->|\"no\"| startyn"), advice.mermaid());
    }

    @Test
    void longTextsAreBrokenIntoLines() {
        assertEquals("flowchart TD\n    start([\"one two three four five six<br/>seven eight\"])\n",
                say("one two three four five six seven eight").mermaid());
    }
}
