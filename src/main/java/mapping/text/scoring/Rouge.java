package mapping.text.scoring;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * ROUGE (Lin, 2004), section 6.2.3: a hypothesis beside references ↦ precision, recall and F. ROUGE-n compares runs of n words,
 * ROUGE-L the longest common subsequence. Made for summaries, where one asks how much of the reference was kept. Of several references
 * that with the best F counts. No stemming.
 *
 * @param order     n, or 0 for ROUGE-L
 * @param tokenizer {@link Tokenizer#LATIN_WORDS} is that of ROUGE's own program
 */
public record Rouge(int order, Tokenizer tokenizer) implements Mapping<Judged, Rouge.Score> {

    /**
     * What a text reaches.
     *
     * @param precision the share of the hypothesis that stands in the reference
     * @param recall    the share of the reference that stands in the hypothesis
     */
    public record Score(double precision, double recall) {

        public Score {
            Requirement.fraction("The precision", precision);
            Requirement.fraction("The recall", recall);
        }

        /** The harmonic mean of both. */
        public double f() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    public Rouge {
        Requirement.between("The order of ROUGE", order, 0, 100);
        Requirement.given("The tokenizer", tokenizer);
    }

    /** Runs of n words. */
    public static Rouge runs(int n) {
        Requirement.between("The length of the runs", n, 1, 100);
        return new Rouge(n, Tokenizer.LATIN_WORDS);
    }

    /** ROUGE-L. */
    public static Rouge longestCommonSubsequence() {
        return new Rouge(0, Tokenizer.LATIN_WORDS);
    }

    @Override
    public Score apply(Judged text) {
        Requirement.given("The text", text);
        List<String> written = tokenizer.apply(text.hypothesis().text());
        Score best = null;
        for (String reference : text.references().texts()) {
            Score score = score(written, tokenizer.apply(reference));
            best = best == null || score.f() > best.f() ? score : best;
        }
        return best;
    }

    private Score score(List<String> written, List<String> reference) {
        int shared = order == 0 ? common(written, reference) : Grams.of(written, order).shared(Grams.of(reference, order));
        int less = Math.max(order, 1) - 1;
        return new Score(shared / (double) Math.max(1, written.size() - less),
            shared / (double) Math.max(1, reference.size() - less));
    }

    /** The length of the longest common subsequence. */
    private static int common(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (String token : one) {
            int diagonal = 0;
            for (int j = 1; j <= other.size(); j++) {
                int above = row[j];
                row[j] = token.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.size()];
    }

    @Override
    public String name() {
        return "ROUGE-" + (order == 0 ? "L" : order);
    }
}
