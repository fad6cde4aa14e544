package book.bench;

import java.util.Locale;

/**
 * How often work is repeated.
 *
 * @param warmUps the least number of rounds before anything counts, on each side
 * @param warmUpSeconds warm-up rounds go on, the same number on both sides, until both together have worked for this long
 * @param least   the least number of rounds, on each side
 * @param most    the largest number of rounds
 * @param seconds when both sides together have taken this long, no round beyond the least begins
 */
record Rounds(int warmUps, double warmUpSeconds, int least, int most, double seconds) {

    /** Returns the warm-up in words. */
    String warmUp() {
        return "at least " + warmUps + (warmUps == 1 ? " round" : " rounds") + (warmUpSeconds == 0 ? ""
                : String.format(Locale.ROOT, ", until both sides together have worked for %.0f s", warmUpSeconds));
    }
}
