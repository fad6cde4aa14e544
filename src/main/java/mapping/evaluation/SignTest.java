package mapping.evaluation;

import mapping.Requirement;

/**
 * The sign test (Arbuthnott, 1710): if two methods were equally good, each would win a pair as a fair coin falls. It uses
 * nothing of the differences but their signs, and so assumes nothing about their distribution. Section 2.3.
 *
 * @param wins   pairs in which the first is greater; ties are left out
 * @param losses pairs in which the second is greater
 */
public record SignTest(int wins, int losses) {

    public SignTest {
        Requirement.atLeast("The number of wins", wins, 0);
        Requirement.atLeast("The number of losses", losses, 0);
    }

    public static SignTest of(int wins, int losses) {
        return new SignTest(wins, losses);
    }

    /** Returns the two-sided p-value: the probability that a fair coin falls at least this unevenly. 5 : 0 gives 0.0625. */
    public double p() {
        return FairCoin.unevenness(wins, losses);
    }
}
