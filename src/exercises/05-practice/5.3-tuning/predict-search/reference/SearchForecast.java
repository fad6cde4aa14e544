/** Predictions about nine trials, at grid points and at random ones. */
public final class SearchForecast {

    private SearchForecast() {
    }

    /** How many different rates the 3 × 3 grid tries. */
    public static double gridRates() {
        return 3;
    }

    /** How many different rates the nine random points try. */
    public static double randomRates() {
        return 9;
    }

    /** The chance that a rate of the grid lies in the good tenth. */
    public static double gridHits() {
        return 0.3;
    }

    /** The chance that a random rate lies in the good tenth. */
    public static double randomHits() {
        return 0.613;
    }

    /** How many random trials have, with a chance of 95 %, one among the best 5 % of all settings. */
    public static double trials() {
        return 59;
    }

    /** The value u = 0.5 becomes, log-uniform between 0.0001 and 1. */
    public static double middle() {
        return 0.01;
    }
}
