import book.exercise.Check;
import book.exercise.Seed;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mapping.text.scoring.Bleu;
import mapping.text.scoring.BleuCounts;
import mapping.text.scoring.Hypothesis;
import mapping.text.scoring.Tokenizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BleuFromCountsHiddenTest {

    private static List<String> drawn(Random random, int words) {
        return IntStream.range(0, words).mapToObj(i -> List.of("a", "b", "c").get(random.nextInt(3))).toList();
    }

    @Test
    @DisplayName("twenty pairs of texts agree with the library")
    void texts() {
        Random random = Seed.random();
        Bleu bleu = Bleu.of(Tokenizer.SPACES);
        for (int i = 0; i < 20; i++) {
            List<String> hypothesis = drawn(random, 8 + random.nextInt(12));
            List<String> reference = drawn(random, 8 + random.nextInt(12));
            BleuCounts counts = bleu.counts(new Hypothesis(String.join(" ", hypothesis)).against(String.join(" ", reference)));
            for (int n = 1; n <= 4; n++) {
                Check.equal("matches of order " + n, counts.matches()[n - 1], BleuFromCounts.matches(hypothesis, reference, n));
            }
            Check.close("the penalty", counts.brevityPenalty(),
                BleuFromCounts.brevityPenalty(hypothesis.size(), reference.size()), 1e-9);
            Check.close("BLEU", bleu.of(counts),
                BleuFromCounts.bleu(counts.matches(), counts.totals(), counts.length(), counts.referenceLength()), 1e-9);
        }
    }

    @Test
    @DisplayName("one to six orders: the logarithm of BLEU is the mean of the logarithms")
    void orders() {
        Random random = Seed.random();
        for (int orders = 1; orders <= 6; orders++) {
            int[] totals = new int[orders];
            int[] matches = new int[orders];
            double logs = 0;
            for (int i = 0; i < orders; i++) {
                totals[i] = 20 - i;
                matches[i] = 1 + random.nextInt(8);
                logs += Math.log(matches[i]) - Math.log(totals[i]);
            }
            Check.close("BLEU of " + orders + " orders", Math.exp(logs / orders),
                BleuFromCounts.bleu(matches, totals, 20, 20), 1e-9);
        }
    }

    @Test
    @DisplayName("a text is its own best translation, and no match of one order gives 0")
    void ends() {
        Check.close("BLEU", 1, BleuFromCounts.bleu(new int[] {5, 4}, new int[] {5, 4}, 5, 5), 1e-9);
        Check.close("BLEU", 0, BleuFromCounts.bleu(new int[] {5, 0}, new int[] {5, 4}, 5, 5), 1e-9);
    }
}
