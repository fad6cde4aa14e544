package book.bench;

/**
 * How often work is repeated.
 *
 * @param warmUps the number of rounds before anything counts, on each side
 * @param least   the least number of rounds, on each side
 * @param most    the largest number of rounds
 * @param seconds when both sides together have taken this long, no round beyond the least begins
 */
record Rounds(int warmUps, int least, int most, double seconds) {
}
