package mapping.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import mapping.text.Smoothing.AbsoluteDiscounting;
import mapping.text.Smoothing.KneserNey;
import mapping.text.Smoothing.Lidstone;
import mapping.text.Smoothing.MaximumLikelihood;
import mapping.text.Smoothing.StupidBackoff;
import mapping.text.Smoothing.WittenBell;
import org.junit.jupiter.api.Test;

/**
 * The numbers are those of NLTK 3.8, {@code nltk/test/unit/lm/test_models.py}: two sentences, a vocabulary of eight, order − 1
 * signs on both sides.
 */
class NGramModelTest {

    /** Their numbers are their places: a 0, b 1, c 2, d 3, z 4, start 5, end 6, all others 7. */
    private static final String VOCABULARY = "abcdz<>";
    private static final int UNKNOWN = VOCABULARY.length();
    private static final double CLOSE = 1e-4;

    private static int[] numbers(String text) {
        return text.chars().map(letter -> VOCABULARY.indexOf(letter)).map(place -> place < 0 ? UNKNOWN : place).toArray();
    }

    private static NGramModel model(int order, Smoothing smoothing) {
        String left = "<".repeat(order - 1);
        String right = ">".repeat(order - 1);
        return NGramModel.fit(List.of(numbers(left + "abcd" + right), numbers(left + "egadbe" + right)), order, UNKNOWN + 1,
            smoothing);
    }

    private static double probability(NGramModel model, String token, String context) {
        return model.probability(numbers(token)[0], numbers(context));
    }

    /** The mean of −log₂ P over tokens, each behind one other or none: "<a" is P(a | start). */
    private static double entropy(NGramModel model, String... pairs) {
        return Arrays.stream(pairs).mapToDouble(pair -> -StrictMath.log(probability(model, pair.substring(pair.length() - 1),
            pair.substring(0, pair.length() - 1))) / StrictMath.log(2)).average().orElseThrow();
    }

    @Test
    void maximumLikelihood() {
        NGramModel model = new NGramModel(model(2, new MaximumLikelihood()).counts(), 2, new MaximumLikelihood());
        assertEquals(1, probability(model, "d", "c"));
        assertEquals(2 / 14.0, probability(model, "a", ""));
        assertEquals(3 / 14.0, probability(model, "y", ""));
        double bits = entropy(model, "<a", "ab", "b-", "-a", "ad", "d>");
        assertEquals(1.0975, bits, CLOSE);
        assertEquals(2.1398, StrictMath.pow(2, bits), CLOSE);
        assertEquals(2.1398, new Perplexity(6 * bits * StrictMath.log(2), 6, 6).perToken(), CLOSE);
        assertEquals(1.0975, new Perplexity(6 * bits * StrictMath.log(2), 6, 6).bitsPerCharacter(), CLOSE);
        double ofUnigrams = entropy(model, "<", "a", "c", "-", "d", "c", ">");
        assertEquals(3.0095, ofUnigrams, CLOSE);
        assertEquals(8.0529, StrictMath.pow(2, ofUnigrams), CLOSE);
    }

    @Test
    void lidstoneAndLaplace() {
        NGramModel lidstone = model(2, new Lidstone(0.1));
        assertEquals(1.1 / 1.8, probability(lidstone, "d", "c"), 1e-12);
        String[] pairs = {"<a", "ac", "c-", "-d", "dc", "c>"};
        assertEquals(4.0917, entropy(lidstone, pairs), CLOSE);
        assertEquals(17.0504, StrictMath.pow(2, entropy(lidstone, pairs)), CLOSE);
        assertEquals(3.1275, entropy(model(2, new Lidstone(1)), pairs), CLOSE);
        assertEquals(8.7393, StrictMath.pow(2, entropy(model(2, new Lidstone(1)), pairs)), CLOSE);
    }

    @Test
    void kneserNey() {
        NGramModel model = model(3, new KneserNey(0.75, false));
        double lower = 0.125 + 0.75 / 14;
        assertEquals(1 / 14.0, probability(model, "c", ""), 1e-12);
        assertEquals(lower, probability(model, "c", "b"), 1e-12);
        assertEquals(0.178571, lower, 1e-6);
        assertEquals(0.25 + 0.75 * lower, probability(model, "c", "ab"), 1e-12);
        assertEquals(0.383929, probability(model, "c", "ab"), 1e-6);
        assertEquals(lower, probability(model, "c", "zb"), 1e-12);
    }

    @Test
    void absoluteDiscounting() {
        NGramModel model = model(3, new AbsoluteDiscounting(0.75, false));
        double lower = 0.125 + 0.75 * 2 / 2 / 18;
        assertEquals(lower, probability(model, "c", "b"), 1e-12);
        assertEquals(0.25 + 0.75 * lower, probability(model, "c", "ab"), 1e-12);
    }

    @Test
    void wittenBell() {
        NGramModel model = model(3, new WittenBell());
        double lower = 0.25 + 0.5 / 18;
        assertEquals(lower, probability(model, "c", "b"), 1e-12);
        assertEquals(0.5 + 0.5 * lower, probability(model, "c", "ab"), 1e-12);
    }

    @Test
    void stupidBackoff() {
        assertEquals(0.4 / 2, probability(model(3, new StupidBackoff(0.4)), "c", "zb"), 1e-12);
    }

    @Test
    void probabilitiesAddUpToOneBehindEveryContext() {
        String signs = VOCABULARY + "y";
        for (Smoothing smoothing : List.of(new Lidstone(0.1), new Lidstone(1), new KneserNey(0.75, false),
            new KneserNey(0.4, true),
            new AbsoluteDiscounting(0.75, false), new AbsoluteDiscounting(0.3, true), new WittenBell())) {
            for (int order = 1; order <= 4; order++) {
                NGramModel model = model(order, smoothing);
                for (String one : signs.split("")) {
                    for (String context : List.of("", one, one + "b", "<" + one, "<<" + one, "ab" + one, "d>" + one)) {
                        double[] all = model.apply(numbers(context));
                        assertEquals(1, Arrays.stream(all).sum(), 1e-12, () -> smoothing + " behind " + context);
                        assertEquals(all[2], probability(model, "c", context));
                    }
                }
            }
        }
        assertEquals(1, Arrays.stream(model(3, new MaximumLikelihood()).apply(numbers("ab"))).sum(), 1e-12);
        assertEquals(1.3, Arrays.stream(model(3, new StupidBackoff(0.4)).apply(numbers("ab"))).sum(), 0.2);
    }

    @Test
    void aSequenceIsForeseenTokenByToken() {
        NGramModel model = model(3, new KneserNey(0.75, true));
        double[] surprises = model.surprises(numbers("<<abzd>"));
        assertEquals(6, surprises.length);
        assertEquals(-StrictMath.log(probability(model, "z", "<<ab")), surprises[3]);
        assertEquals(model.counts().count(2, 0, 1), 1);
    }
}
