package mapping.text.scoring;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * chrF (Popović, 2015), section 6.2.3: a corpus of hypotheses beside references ↦ a number from 0 to 1. The F-measure of runs of 1
 * to 6 characters, in which recall counts β times as much as precision; white space is left out. A word with another ending still scores, so
 * it suits languages with many forms and needs no tokenizer. chrF++ (2017) also takes runs of 1 and 2 words. Of several
 * references that with the best score counts. sacreBLEU prints 100 times this.
 *
 * @param characters the longest run of characters
 * @param words      the longest run of words, 0 for none
 * @param beta       how much more recall counts
 * @param spaces     whether white space counts as a character
 * @param averaged   what is averaged over the orders: precision and recall, from which one F follows, or the F of each order
 */
public record Chrf(int characters, int words, double beta, boolean spaces, Averaged averaged)
        implements Mapping<List<Judged>, Double> {

    /** What is averaged over the orders of the runs. */
    public enum Averaged {
        /** Precision and recall over the orders that both texts have: the paper's, and sacreBLEU's default. */
        PRECISION_AND_RECALL,
        /** The F of each order, 0 for one that a text does not have: NLTK's, and sacreBLEU's with {@code eps_smoothing}. */
        F
    }

    public Chrf {
        Requirement.between("The longest run of characters", characters, 1, 100);
        Requirement.between("The longest run of words", words, 0, 100);
        Requirement.positive("β", beta);
        Requirement.given("What is averaged", averaged);
    }

    /** chrF2, sacreBLEU's default: 6 characters, no words, β = 2. */
    public static Chrf of() {
        return new Chrf(6, 0, 2, false, Averaged.PRECISION_AND_RECALL);
    }

    /** chrF++: words, too. */
    public static Chrf plusPlus() {
        return new Chrf(6, 2, 2, false, Averaged.PRECISION_AND_RECALL);
    }

    public Chrf beta(double weightOfRecall) {
        return new Chrf(characters, words, weightOfRecall, spaces, averaged);
    }

    public Chrf withSpaces() {
        return new Chrf(characters, words, beta, true, averaged);
    }

    public Chrf averaging(Averaged what) {
        return new Chrf(characters, words, beta, spaces, what);
    }

    /** Of a corpus: counts are added up before anything is divided. */
    @Override
    public Double apply(List<Judged> corpus) {
        List<Judged> texts = Requirement.copied("The texts", corpus);
        Requirement.atLeast("The number of texts", texts.size(), 1);
        int[][] sum = new int[characters + words][3];
        for (Judged text : texts) {
            int[][] counts = counts(text);
            for (int i = 0; i < sum.length; i++) {
                for (int k = 0; k < 3; k++) {
                    sum[i][k] += counts[i][k];
                }
            }
        }
        return score(sum);
    }

    /** Of one text. */
    public double of(Judged text) {
        return score(counts(text));
    }

    /** Of the reference with the best score: for each order the runs of the hypothesis, of the reference, and shared ones. */
    private int[][] counts(Judged text) {
        Requirement.given("The text", text);
        int[][] best = null;
        for (String reference : text.references().texts()) {
            int[][] counts = new int[characters + words][];
            fill(counts, 0, characters, characters(text.hypothesis().text()), characters(reference));
            fill(counts, characters, words, words(text.hypothesis().text()), words(reference));
            best = best == null || score(counts) > score(best) ? counts : best;
        }
        return best;
    }

    private static void fill(int[][] counts, int first, int orders, List<String> written, List<String> reference) {
        for (int n = 1; n <= orders; n++) {
            Grams one = Grams.of(written, n);
            Grams other = Grams.of(reference, n);
            counts[first + n - 1] = new int[] {one.total(), other.total(), one.shared(other)};
        }
    }

    private List<String> characters(String text) {
        return text.codePoints().filter(c -> spaces || !Character.isWhitespace(c)).mapToObj(Character::toString).toList();
    }

    /** Words, from whose beginning or end one punctuation mark is cut. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Tokenizer.SPACES.apply(text)) {
            int last = word.length() - 1;
            if (last > 0 && isMark(word.charAt(last))) {
                words.add(word.substring(0, last));
                words.add(word.substring(last));
            } else if (last > 0 && isMark(word.charAt(0))) {
                words.add(word.substring(0, 1));
                words.add(word.substring(1));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isMark(char c) {
        return "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".indexOf(c) >= 0;
    }

    private double score(int[][] counts) {
        double precision = 0;
        double recall = 0;
        double sum = 0;
        int used = 0;
        for (int[] order : counts) {
            if (order[0] > 0 && order[1] > 0) {
                precision += (double) order[2] / order[0];
                recall += (double) order[2] / order[1];
                sum += f((double) order[2] / order[0], (double) order[2] / order[1]);
                used++;
            }
        }
        if (averaged == Averaged.F) {
            return sum / counts.length;
        }
        return used == 0 ? 0 : f(precision / used, recall / used);
    }

    private double f(double precision, double recall) {
        double below = beta * beta * precision + recall;
        return below == 0 ? 0 : (1 + beta * beta) * precision * recall / below;
    }

    @Override
    public String name() {
        return "chrF" + Requirement.number(beta) + (words == 0 ? "" : "++");
    }
}
