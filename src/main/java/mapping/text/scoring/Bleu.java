package mapping.text.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * BLEU (Papineni, Roukos, Ward and Zhu, 2002), section 6.2.3: a corpus of hypotheses beside references ↦ a number from 0 to 1.
 * The geometric mean of modified precisions p₁ … p₄ — what share of the runs of n tokens stand in a reference, each counted
 * at most
 * as often as it stands there — times a penalty for texts that are too short. Matches are added up over the corpus before
 * anything is divided; the mean of sentences' scores is another number. sacreBLEU prints 100 times this.
 *
 * @param tokenizer into what the texts are cut
 * @param weights   of the logarithms of the precisions, one for each order
 * @param smoothing of orders without a match
 * @param effective whether orders longer than the hypothesis are left out, as sacreBLEU does for single sentences
 */
public record Bleu(Tokenizer tokenizer, List<Double> weights, BleuSmoothing smoothing, boolean effective)
        implements Mapping<List<Judged>, Double> {

    public Bleu {
        Requirement.given("The tokenizer", tokenizer);
        Requirement.given("The smoothing", smoothing);
        weights = Requirement.copied("The weights", weights);
        Requirement.atLeast("The number of weights", weights.size(), 1);
        weights.forEach(weight -> Requirement.notNegative("The weight", weight));
    }

    /** Orders 1 to 4 alike and no smoothing, as in the paper. */
    public static Bleu of(Tokenizer tokenizer) {
        return new Bleu(tokenizer, List.of(0.25, 0.25, 0.25, 0.25), BleuSmoothing.none(), false);
    }

    /** Orders 1 to {@code most}, alike. */
    public Bleu orders(int most) {
        Requirement.between("The highest order", most, 1, 100);
        return new Bleu(tokenizer, Collections.nCopies(most, 1.0 / most), smoothing, effective);
    }

    /** Another weight for each order. */
    public Bleu weights(double... each) {
        Requirement.given("The weights", each);
        return new Bleu(tokenizer, Arrays.stream(each).boxed().toList(), smoothing, effective);
    }

    public Bleu smoothed(BleuSmoothing by) {
        return new Bleu(tokenizer, weights, by, effective);
    }

    /** For sentences: orders longer than the hypothesis are left out. */
    public Bleu effectiveOrder() {
        return new Bleu(tokenizer, weights, smoothing, true);
    }

    /** Of a corpus. */
    @Override
    public Double apply(List<Judged> corpus) {
        List<Judged> texts = Requirement.copied("The texts", corpus);
        Requirement.atLeast("The number of texts", texts.size(), 1);
        return of(texts.stream().map(this::counts).reduce(BleuCounts::plus).orElseThrow());
    }

    /** Of one text. */
    public double of(Judged text) {
        return of(counts(text));
    }

    /** Of what was counted. */
    public double of(BleuCounts counts) {
        Requirement.given("The counts", counts);
        int[] totals = counts.totals();
        Requirement.asMany("weights", weights.size(), "orders of the counts", totals.length);
        double[] precisions = smoothing.precisions(counts.matches(), totals);
        double sum = 0;
        double used = 0;
        for (int i = 0; i < precisions.length; i++) {
            if (effective && totals[i] == 0) {
                break;
            }
            sum += weights.get(i) == 0 ? 0 : weights.get(i) * StrictMath.log(precisions[i]);
            used += weights.get(i);
        }
        boolean nothing = Arrays.stream(counts.matches()).allMatch(matches -> matches == 0);
        return nothing || used == 0 ? 0 : counts.brevityPenalty() * StrictMath.exp(effective ? sum / used : sum);
    }

    /** What stands in one text, to be added up. */
    public BleuCounts counts(Judged text) {
        Requirement.given("The text", text);
        List<String> written = tokenizer.apply(text.hypothesis().text());
        List<List<String>> references = new ArrayList<>();
        text.references().texts().forEach(reference -> references.add(tokenizer.apply(reference)));
        int[] matches = new int[weights.size()];
        int[] totals = new int[weights.size()];
        for (int n = 1; n <= matches.length; n++) {
            int order = n;
            Grams grams = Grams.of(written, n);
            Grams allowed = references.stream().map(reference -> Grams.of(reference, order)).reduce(Grams::united).orElseThrow();
            matches[n - 1] = grams.shared(allowed);
            totals[n - 1] = grams.total();
        }
        return new BleuCounts(matches, totals, written.size(), closest(written.size(), references));
    }

    private static int closest(int length, List<List<String>> references) {
        int best = references.get(0).size();
        for (List<String> reference : references) {
            int size = reference.size();
            int nearer = Math.abs(size - length) - Math.abs(best - length);
            best = nearer < 0 || nearer == 0 && size < best ? size : best;
        }
        return best;
    }

    @Override
    public String name() {
        return "BLEU-" + weights.size();
    }
}
