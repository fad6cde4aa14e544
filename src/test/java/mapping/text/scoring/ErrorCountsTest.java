package mapping.text.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates beside the values of jiwer's and torchmetrics' own tests. */
class ErrorCountsTest {

    private static void rates(String said, String heard, double wer, double mer, double wil) {
        ErrorCounts counts = ErrorCounts.ofWords(new Reference(said), new Hypothesis(heard));
        assertEquals(wer, counts.errorRate(), 1e-12);
        assertEquals(mer, counts.matchErrorRate(), 1e-12);
        assertEquals(wil, counts.informationLost(), 1e-12);
    }

    /** jiwer, tests/test_measures.py; the first five from Morris, Maier and Green (2004). */
    @Test
    void tableOfMorris() {
        rates("X", "X", 0, 0, 0);
        rates("X", "X X Y Y", 3, .75, .75);
        rates("X Y X", "X Z", 2 / 3.0, 2 / 3.0, 5 / 6.0);
        rates("X", "Y", 1, 1, 1);
        rates("X", "Y Z", 2, 1, 1);
        rates("i am a short ground truth", "i am a considerably longer and very much incorrect hypothesis", 7 / 6.0, .7, .85);
        rates("This is a test", "This test", .5, .5, .5);
        rates("", "", 0, 0, 0);
    }

    /** torchmetrics, wer.py and cer.py: counts are added before they are divided. */
    @Test
    void corpus() {
        Reference one = new Reference("this is the reference");
        Hypothesis first = new Hypothesis("this is the prediction");
        Reference two = new Reference("there is another one");
        Hypothesis second = new Hypothesis("there is an other sample");
        assertEquals(.5, ErrorCounts.ofWords(one, first).plus(ErrorCounts.ofWords(two, second)).errorRate(), 1e-12);
        assertEquals(.3415, ErrorCounts.ofCharacters(one, first).plus(ErrorCounts.ofCharacters(two, second)).errorRate(), 5e-5);
    }

    @Test
    void alignment() {
        assertEquals(List.of(new AlignedUnit("X", "X"), new AlignedUnit("Y", ""), new AlignedUnit("X", "Z")),
            ErrorAlignment.ofWords(new Reference("X Y X"), new Hypothesis("X Z")));
        assertEquals(3, ErrorAlignment.ofCharacters(new Reference("rain"), new Hypothesis("shine")).stream()
            .filter(unit -> !unit.said().equals(unit.heard())).count());
        assertEquals(List.of(new AlignedUnit("", "b"), new AlignedUnit("r", "r"), new AlignedUnit("a", "a"),
            new AlignedUnit("i", "i"), new AlignedUnit("n", "n"), new AlignedUnit("", "y")),
            ErrorAlignment.ofCharacters(new Reference("rain"), new Hypothesis("brainy")),
            "nltk, test/metrics.doctest: (0, 0) (0, 1) (1, 2) … (4, 5) (4, 6)");
    }
}
