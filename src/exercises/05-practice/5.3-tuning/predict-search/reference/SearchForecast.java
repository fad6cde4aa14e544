/** Predictions about ten trials, at grid points and at random ones. */
public final class SearchForecast {

    private SearchForecast() {
    }

    /** How many different rates the 5 × 2 grid tries. */
    public static double gridRates() {
        return 5;
    }

    /** How many different rates the ten random points try. */
    public static double randomRates() {
        return 10;
    }

    /** The chance that a rate of the grid lies in the good tenth. */
    public static double gridHits() {
        return 0.5;
    }

    /** The chance that a random rate lies in the good tenth. */
    public static double randomHits() {
        return 0.651;
    }

    /** How many random trials have, with a chance of 90 %, one among the best 2 % of all settings. */
    public static double trials() {
        return 114;
    }

    /** The value u = 0.5 becomes, log-uniform between 0.0001 and 1. */
    public static double middle() {
        return 0.01;
    }
}
