package mapping.text.scoring;

import mapping.Requirement;

/**
 * What {@link Bleu} takes for the precision of an order of which nothing matched, since a single 0 makes the whole score 0.
 * Section 6.2.3. Names and formulas of sacreBLEU; Chen and Cherry (2014) compare them.
 *
 * @param kind  which of the four
 * @param value of a floor or of what is added, else 0
 */
public record BleuSmoothing(Kind kind, double value) {

    /** The four kinds. */
    public enum Kind { NONE, FLOOR, ADD_K, EXPONENTIAL }

    public BleuSmoothing {
        Requirement.given("The kind of smoothing", kind);
        Requirement.notNegative("The value of the smoothing", value);
    }

    /** A 0 stays: Papineni et al., for whole corpora. */
    public static BleuSmoothing none() {
        return new BleuSmoothing(Kind.NONE, 0);
    }

    /** This many matches where there are none. sacreBLEU's default is 0.1; NLTK: {@code method1}. */
    public static BleuSmoothing floor(double matches) {
        return new BleuSmoothing(Kind.FLOOR, matches);
    }

    /** For orders 2 and up this is added to matches and to all. sacreBLEU's default is 1; NLTK: {@code method2}. */
    public static BleuSmoothing addK(double k) {
        return new BleuSmoothing(Kind.ADD_K, k);
    }

    /** The first 0 becomes ½ match, the next ¼, …: mteval's, the default of sacreBLEU; NLTK: {@code method3}. */
    public static BleuSmoothing exponential() {
        return new BleuSmoothing(Kind.EXPONENTIAL, 0);
    }

    /** Precisions from matches and totals; 0 where the total is. */
    double[] precisions(int[] matches, int[] totals) {
        double[] precisions = new double[matches.length];
        double halved = 1;
        for (int i = 0; i < precisions.length; i++) {
            double matched = matches[i];
            double all = totals[i];
            if (kind == Kind.ADD_K && i > 0) {
                matched += value;
                all += value;
            }
            if (matched == 0 && kind == Kind.FLOOR) {
                matched = value;
            } else if (matched == 0 && kind == Kind.EXPONENTIAL && totals[i] > 0) {
                halved /= 2;
                matched = halved;
            }
            precisions[i] = totals[i] == 0 ? 0 : matched / all;
        }
        return precisions;
    }
}
