package mapping.text.scoring;

import java.util.Arrays;
import mapping.Requirement;

/**
 * What {@link Bleu} counts in a text, and adds up over a corpus before it divides. Section 6.2.3.
 *
 * @param matches         for each order n = 1, 2, … how many runs of n tokens stand in a reference, too
 * @param totals          how many runs there are
 * @param length          tokens of the hypotheses
 * @param referenceLength tokens of the references that are closest in length, the shorter of two equally close
 */
public record BleuCounts(int[] matches, int[] totals, int length, int referenceLength) {

    public BleuCounts {
        Requirement.given("The matches", matches);
        Requirement.given("The totals", totals);
        Requirement.atLeast("The number of orders", matches.length, 1);
        Requirement.asMany("matches", matches.length, "totals", totals.length);
        Requirement.length("The length", length);
        Requirement.length("The length of the references", referenceLength);
        matches = matches.clone();
        totals = totals.clone();
        for (int i = 0; i < matches.length; i++) {
            Requirement.between("The matches of order " + (i + 1), matches[i], 0, totals[i]);
        }
    }

    /** Counts of both texts together. */
    public BleuCounts plus(BleuCounts other) {
        Requirement.given("The other counts", other);
        Requirement.asMany("orders", matches.length, "orders of the other counts", other.matches.length);
        int[] sumOfMatches = matches.clone();
        int[] sumOfTotals = totals.clone();
        for (int i = 0; i < matches.length; i++) {
            sumOfMatches[i] += other.matches[i];
            sumOfTotals[i] += other.totals[i];
        }
        return new BleuCounts(sumOfMatches, sumOfTotals, length + other.length, referenceLength + other.referenceLength);
    }

    /** The modified precision of order n: matches / totals, 0 if there are none. */
    public double precision(int n) {
        Requirement.between("The order", n, 1, matches.length);
        return totals[n - 1] == 0 ? 0 : (double) matches[n - 1] / totals[n - 1];
    }

    /** 1 for hypotheses as long as the references or longer, else e^(1 − r/c): what a text cannot win by being short. */
    public double brevityPenalty() {
        return length >= referenceLength ? 1 : length == 0 ? 0 : StrictMath.exp(1 - (double) referenceLength / length);
    }

    @Override
    public int[] matches() {
        return matches.clone();
    }

    @Override
    public int[] totals() {
        return totals.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BleuCounts counts && Arrays.equals(matches, counts.matches)
            && Arrays.equals(totals, counts.totals) && length == counts.length && referenceLength == counts.referenceLength;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(matches) * 31 + length;
    }

    @Override
    public String toString() {
        return Arrays.toString(matches) + " of " + Arrays.toString(totals) + ", lengths " + length + " and " + referenceLength;
    }
}
