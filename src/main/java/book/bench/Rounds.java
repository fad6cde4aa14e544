package book.bench;

/**
 * How often work is repeated.
 *
 * @param warmUps how often before anything counts, on each side
 * @param least   rounds at least, on each side
 * @param most    rounds at most
 * @param seconds when both sides have taken so long, no round begins beyond the least
 */
record Rounds(int warmUps, int least, int most, double seconds) {
}
