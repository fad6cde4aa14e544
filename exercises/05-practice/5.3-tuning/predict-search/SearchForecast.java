import book.exercise.ToDo;

/** Predictions about ten trials, in rows and at random. Replace each {@code throw} by {@code return} and your answer. */
public final class SearchForecast {

    private SearchForecast() {
    }

    /** How many different rates the 5 × 2 grid tries. */
    public static double gridRates() {
        throw new ToDo();
    }

    /** How many different rates the ten random points try. */
    public static double randomRates() {
        throw new ToDo();
    }

    /** The chance that a rate of the grid lies in the good tenth. */
    public static double gridHits() {
        throw new ToDo();
    }

    /** The chance that a random rate lies in the good tenth. */
    public static double randomHits() {
        throw new ToDo();
    }

    /** How many random trials have, with a chance of 90 %, one among the best 2 % of all settings. */
    public static double trials() {
        throw new ToDo();
    }

    /** The value u = 0.5 becomes, log-uniform between 0.0001 and 1. */
    public static double middle() {
        throw new ToDo();
    }
}
