package mapping.text.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The values of NLTK ({@code nltk/translate/bleu_score.py}, with the sentences of Papineni's paper), sacreBLEU ({@code
 * test/test_bleu.py} and its README's corpus, scored by version 2.6.0) and torchmetrics.
 */
class BleuTest {

    static final String FIRST = "It is a guide to action which ensures that the military always obeys the commands of the party";
    static final String SECOND = "It is to insure the troops forever hearing the activity guidebook that party direct";
    static final String[] GUIDES = {
        "It is a guide to action that ensures that the military will forever heed Party commands",
        "It is the guiding principle which guarantees the military forces always being under the command of the Party",
        "It is the practical guide for the army always to heed the directions of the party"};
    static final List<Judged> DOGS = List.of(
        new Hypothesis("The dog bit the man.").against("The dog bit the man.", "The dog had bit the man."),
        new Hypothesis("It wasn't surprising.").against("It was not unexpected.", "No one was surprised."),
        new Hypothesis("The man had just bitten him.").against("The man bit him first.", "The man had bitten the dog."));

    private static final Bleu BLEU = Bleu.of(Tokenizer.SPACES);
    private static final Judged GUIDE = new Hypothesis(FIRST).against(GUIDES);
    private static final Judged TROOPS = new Hypothesis(SECOND).against(GUIDES);
    private static final Judged HISTORY = new Hypothesis("he read the book because he was interested in world history")
        .against("he was interested in world history because he read the book");

    @Test
    void papinenisSentences() {
        assertBegins(0.5045, BLEU.of(GUIDE));
        assertBegins(0.7453, BLEU.orders(2).of(GUIDE));
        assertBegins(0.6240, BLEU.orders(3).of(GUIDE));
        assertBegins(0.3920, BLEU.orders(5).of(GUIDE));
        assertBegins(0.5818, BLEU.weights(0.1, 0.3, 0.5, 0.1).apply(List.of(GUIDE, HISTORY)));
        assertEquals(0, BLEU.of(TROOPS));
        assertBegins(0.0370, BLEU.smoothed(BleuSmoothing.floor(0.1)).of(TROOPS));
        assertEquals(17.0 / 18, BLEU.counts(GUIDE).precision(1));
        assertBegins(0.5714, BLEU.counts(TROOPS).precision(1));
        assertEquals(0.5882352941176471, BLEU.counts(GUIDE).precision(2));
        assertEquals(0.07692, BLEU.counts(TROOPS).precision(2), 1e-5);
        assertEquals(2.0 / 7, BLEU.counts(new Hypothesis("the the the the the the the")
            .against("the cat is on the mat", "there is a cat on the mat")).precision(1));
    }

    @Test
    void aCorpusIsNotTheMeanOfItsSentences() {
        assertBegins(0.5920, BLEU.apply(List.of(GUIDE, HISTORY)));
        assertBegins(0.6223, (BLEU.of(GUIDE) + BLEU.of(HISTORY)) / 2);
    }

    @Test
    void exchangedTheyScoreOtherwise() {
        Judged short_ = new Hypothesis("the military obeys the party always").against(FIRST);
        Judged exchanged = new Hypothesis(FIRST).against("the military obeys the party always");
        assertNotEquals(BLEU.orders(2).of(short_), BLEU.orders(2).of(exchanged), 0.05);
        assertNotEquals(Chrf.of().of(short_), Chrf.of().of(exchanged), 0.05);
        assertNotEquals(Rouge.runs(1).apply(short_).recall(), Rouge.runs(1).apply(exchanged).recall(), 0.05);
    }

    @Test
    void brevity() {
        assertEquals(0.2635971381157267, penalty(12, 28, 28), 1e-15);
        assertBegins(0.9200, penalty(12, 13, 2));
        assertEquals(1, penalty(12, 13, 11));
        assertEquals(0, penalty(0, 3));
    }

    /** NLTK's examples give the first four decimals and an ellipsis. */
    static void assertBegins(double fourDecimals, double value) {
        assertEquals(fourDecimals, Math.floor(value * 1e4) / 1e4, 1e-9);
    }

    private static double penalty(int written, int... references) {
        String[] texts = new String[references.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "a ".repeat(references[i]);
        }
        return BLEU.counts(new Hypothesis("a ".repeat(written)).against(texts)).brevityPenalty();
    }

    @Test
    void theCorpusOfSacreBleu() {
        assertEquals(0.48530827, Bleu.of(Tokenizer.V13A).apply(DOGS), 5e-9);
        assertEquals(0.491919566, Bleu.of(Tokenizer.SPACES).apply(DOGS), 5e-10);
        assertEquals(0.4391623493, Bleu.of(Tokenizer.INTERNATIONAL).apply(DOGS), 5e-11);
        Bleu bleu = Bleu.of(Tokenizer.V13A);
        BleuCounts counts = DOGS.stream().map(bleu::counts).reduce(BleuCounts::plus).orElseThrow();
        assertArrayEquals(new int[] {14, 7, 5, 3}, counts.matches());
        assertArrayEquals(new int[] {17, 14, 11, 8}, counts.totals());
        assertEquals(0.823529, counts.precision(1), 5e-7);
        assertEquals(0.454545, counts.precision(3), 5e-7);
        assertEquals(0.94287314, counts.brevityPenalty(), 5e-9);
        assertEquals(17, counts.length());
        assertEquals(18, counts.referenceLength());
        Bleu ofSentences = bleu.smoothed(BleuSmoothing.exponential()).effectiveOrder();
        assertEquals(1, ofSentences.of(DOGS.get(0)), 1e-15);
        assertEquals(0.1479401567, ofSentences.of(DOGS.get(1)), 5e-11);
        assertEquals(0.2907153685, ofSentences.of(DOGS.get(2)), 5e-11);
        assertEquals(0, bleu.of(new Hypothesis("").against("")));
    }

    @Test
    void smoothing() {
        assertEquals(0.8375922397, BLEU.of(new BleuCounts(new int[] {9, 7, 5, 3}, new int[] {10, 8, 6, 4}, 11, 11)), 5e-11);
        assertEquals(0.223606797749979,
            BLEU.smoothed(BleuSmoothing.floor(0.01)).of(new Hypothesis("this is a fest").against("this is a test")), 1e-15);
        Judged characters = new Hypothesis("am I am a character sequence").against("I am a symbol string sequence a a");
        assertArrayEquals(new int[] {4, 2, 1, 0}, BLEU.counts(characters).matches());
        assertArrayEquals(new int[] {6, 5, 4, 3}, BLEU.counts(characters).totals());
        assertEquals(0.1555722182, BLEU.smoothed(BleuSmoothing.floor(0.1)).of(characters), 1e-10);
        assertEquals(0, BLEU.of(characters));
        double added = StrictMath.exp(1 - 8 / 6.0) * Math.pow(4 / 6.0 * (3 / 6.0) * (2 / 5.0) * (1 / 4.0), 0.25);    // by hand
        assertEquals(added, BLEU.smoothed(BleuSmoothing.addK(1)).of(characters), 1e-12);
    }

    @Test
    void theCatOfTorchmetrics() {
        Judged cat = new Hypothesis("the cat is on the mat").against("there is a cat on the mat", "a cat is on the mat");
        assertEquals(0.7598, BLEU.of(cat), 5e-5);
        assertEquals(0.8640, Chrf.plusPlus().averaging(Chrf.Averaged.F).of(cat), 5e-5);
    }

    @Test
    void chineseIsCutIntoCharacters() {
        assertEquals(List.of("补", "丁", "，", "apt", "8.10", "。"), Tokenizer.CHINESE.apply("补丁，apt 8.10。"));
        assertEquals(1, Bleu.of(Tokenizer.CHINESE).of(new Hypothesis("软件包管理").against("软件包 管理")), 1e-15);
    }
}
