package mapping.text.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The values of sacreBLEU ({@code test/test_chrf.py}, {@code test/test_ter.py}), NLTK ({@code chrf_score.py}) and torchmetrics. */
class ChrfTest {

    private static final Chrf CHRF3 = Chrf.of().beta(3);
    private static final Judged RISK = new Hypothesis("risk assessment must be made of those who are qualified and expertise in "
        + "the sector - these are the scientists .").against("risk assessment has to be undertaken by those who are qualified "
        + "and expert in that area - that is the scientists .");

    @Test
    void theSentencesOfSacreBleu() {
        assertEquals(0.63361730, CHRF3.of(RISK), 5e-9);
        assertEquals(0.652414427, CHRF3.withSpaces().of(RISK), 5e-10);
        assertEquals(0.25, CHRF3.of(new Hypothesis("aa").against("ab")), 1e-12);
        assertEquals(0.083333, CHRF3.averaging(Chrf.Averaged.F).of(new Hypothesis("aa").against("ab")), 5e-7);
        List<Judged> two = List.of(new Hypothesis("a").against("a"), new Hypothesis("b").against("c"));
        assertEquals(0.5, CHRF3.apply(two), 1e-12);
    }

    @Test
    void theCorpusOfSacreBleu() {
        assertEquals(0.5973, Chrf.of().apply(BleuTest.DOGS), 5e-5);
        assertEquals(0.5915, Chrf.plusPlus().apply(BleuTest.DOGS), 5e-5);
    }

    @Test
    void theSentencesOfNltk() {
        Chrf nltk = CHRF3.averaging(Chrf.Averaged.F);
        BleuTest.assertBegins(0.6349, nltk.of(new Hypothesis(BleuTest.FIRST).against(BleuTest.GUIDES[0])));
        BleuTest.assertBegins(0.3330, nltk.of(new Hypothesis(BleuTest.SECOND).against(BleuTest.GUIDES[0])));
        BleuTest.assertBegins(0.1468, nltk.of(new Hypothesis("the the the the the the the").against("the cat is on the mat")));
    }

    @Test
    void rougeOfTorchmetrics() {
        Judged john = new Hypothesis("My name is John").against("Is your name John");
        assertEquals(new Rouge.Score(0.75, 0.75), Rouge.runs(1).apply(john));
        assertEquals(0.75, Rouge.runs(1).apply(john).f(), 1e-12);
        assertEquals(0, Rouge.runs(2).apply(john).f());
        assertEquals(0.5, Rouge.longestCommonSubsequence().apply(john).f(), 1e-12);
    }
}
