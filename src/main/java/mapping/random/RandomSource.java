package mapping.random;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mapping.Requirement;

/**
 * The book's source of random numbers: xoshiro256++ (Blackman and Vigna 2019), its state filled from a seed by SplitMix64.
 * A mapping (state) → (state, number) whose state is kept inside. The same seed gives the same numbers on every machine
 * and every Java version; the period is 2²⁵⁶ − 1. Not for secrets, and not for use by two threads at once: give each its
 * own {@link #fork(String) fork}.
 *
 * <p>{@link java.util.Random} would be reproducible too, but its period of 2⁴⁸ is short and its low bits are weak.
 */
public final class RandomSource {

    private static final int STATE_WORDS = 6;

    private long seed;
    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spareGaussian = Double.NaN;

    private RandomSource(long seed, long s0, long s1, long s2, long s3) {
        this.seed = seed;
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    public static RandomSource of(long seed) {
        SplitMix64 fill = new SplitMix64(seed);
        return new RandomSource(seed, fill.nextLong(), fill.nextLong(), fill.nextLong(), fill.nextLong());
    }

    static RandomSource ofState(long s0, long s1, long s2, long s3) {
        return new RandomSource(0, s0, s1, s2, s3);
    }

    /**
     * An independent source, determined by this source's seed and the name alone: it does not matter how many numbers were
     * drawn before, and drawing from it changes nothing here. One seed thus serves a whole experiment:
     * {@code seed.fork("weights")}, {@code seed.fork("batches")}.
     */
    public RandomSource fork(String name) {
        Requirement.given("The name", name);
        long key = SplitMix64.mix(seed + SplitMix64.GOLDEN_GAMMA);
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            key = SplitMix64.mix(key + SplitMix64.GOLDEN_GAMMA + letter);
        }
        return of(key);
    }

    /** An independent source for each number, such as an epoch; like {@link #fork(String)}. */
    public RandomSource fork(long number) {
        return of(SplitMix64.mix(SplitMix64.mix(seed + SplitMix64.GOLDEN_GAMMA) ^ SplitMix64.mix(~number)));
    }

    /** Everything that determines the numbers to come, forks included, in six words; {@link #restore} goes on from there. */
    public long[] state() {
        return new long[] {seed, s0, s1, s2, s3, Double.doubleToRawLongBits(spareGaussian)};
    }

    /**
     * Goes on from the {@link #state} of a source.
     *
     * @throws IllegalArgumentException if it is not six words, or the four of xoshiro are all zero
     */
    public void restore(long... state) {
        Requirement.given("The state", state);
        if (state.length != STATE_WORDS || (state[1] | state[2] | state[3] | state[4]) == 0) {
            throw new IllegalArgumentException("The state of a random source must have " + STATE_WORDS
                + " words of which the middle four are not all zero, got " + Arrays.toString(state) + ".");
        }
        seed = state[0];
        s0 = state[1];
        s1 = state[2];
        s2 = state[3];
        s3 = state[4];
        spareGaussian = Double.longBitsToDouble(state[5]);
    }

    /** Any of the 2⁶⁴ words, equally likely. */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /**
     * A whole number in [0, bound), each equally likely: the high word of a product, redrawn in the few cases that would
     * favour some results (Lemire 2019).
     */
    public int nextInt(int bound) {
        Requirement.atLeast("The bound", bound, 1);
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xffffffffL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xffffffffL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** A multiple of 2⁻⁵³ in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [low, high), up to rounding. */
    public double nextDouble(double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("The lower bound must be less than the upper one, got "
                + Requirement.number(low) + " and " + Requirement.number(high) + ".");
        }
        return low + (high - low) * nextDouble();
    }

    /** A multiple of 2⁻²⁴ in [0, 1). */
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1.0p-24f;
    }

    /**
     * A normally distributed number of mean 0 and variance 1, by the polar method (Marsaglia and Bray 1964): a point
     * drawn in the unit disc gives two of them, and the second is kept for the next call.
     */
    public double nextGaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double kept = spareGaussian;
            spareGaussian = Double.NaN;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = y * scale;
        return x * scale;
    }

    /** Brings the elements into a random order, each of the n! equally likely (Fisher and Yates 1938, Durstenfeld 1964). */
    public void shuffle(int[] elements) {
        Requirement.given("The elements", elements);
        for (int last = elements.length - 1; last > 0; last--) {
            int chosen = nextInt(last + 1);
            int kept = elements[last];
            elements[last] = elements[chosen];
            elements[chosen] = kept;
        }
    }

    /** The numbers 0 … size − 1 in a random order. */
    public int[] permutation(int size) {
        Requirement.length("The size of a permutation", size);
        int[] elements = new int[size];
        for (int i = 0; i < size; i++) {
            elements[i] = i;
        }
        shuffle(elements);
        return elements;
    }
}
