package mapping.evaluation;

import mapping.Requirement;

/**
 * McNemar's test (McNemar, 1947) of two classifiers on the same examples. Those that both get right or both get wrong say
 * nothing about which is better; among the others each would win as a fair coin falls if both erred equally often.
 * Section 2.3; recommended for one test set by Dietterich (1998).
 *
 * @param onlyFirst  examples that the first alone gets right
 * @param onlySecond examples that the second alone gets right
 */
public record McNemar(int onlyFirst, int onlySecond) {

    public McNemar {
        Requirement.atLeast("The number of examples that the first alone gets right", onlyFirst, 0);
        Requirement.atLeast("The number of examples that the second alone gets right", onlySecond, 0);
    }

    public static McNemar of(int onlyFirst, int onlySecond) {
        return new McNemar(onlyFirst, onlySecond);
    }

    /** Counts from the answers of both to the same examples and the truth. */
    public static McNemar of(int[] first, int[] second, int[] truth) {
        Requirement.given("The first one", first);
        Requirement.given("The truth", truth);
        Requirement.given("The second one", second);
        Requirement.asMany("answers of the first", first.length, "labels", truth.length);
        Requirement.asMany("answers of the second", second.length, "labels", truth.length);
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < truth.length; i++) {
            onlyFirst += first[i] == truth[i] && second[i] != truth[i] ? 1 : 0;
            onlySecond += second[i] == truth[i] && first[i] != truth[i] ? 1 : 0;
        }
        return new McNemar(onlyFirst, onlySecond);
    }

    /** Returns the exact two-sided p-value, from the binomial distribution. */
    public double p() {
        return FairCoin.unevenness(onlyFirst, onlySecond);
    }

    /** Returns McNemar's χ² with one degree of freedom and the continuity correction (Edwards, 1948); 0 for no disagreement. */
    public double chiSquared() {
        double excess = Math.max(0, Math.abs(onlyFirst - onlySecond) - 1);
        return onlyFirst + onlySecond == 0 ? 0 : excess * excess / (onlyFirst + onlySecond);
    }
}
