package mapping.random;

/**
 * SplitMix64 (Steele, Lea, Flood 2014; constants of Stafford's variant 13): a mapping of 64-bit words into themselves
 * that scrambles every bit, and the sequence it makes of a counter. Here it turns one seed into the 256 bits of state
 * of {@link RandomSource}, as Blackman and Vigna (2019) recommend.
 */
final class SplitMix64 {

    /** 2⁶⁴ divided by the golden ratio, made odd: consecutive multiples are spread evenly over the words. */
    static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A bijection of the 64-bit words in which every output bit depends on every input bit. */
    static long mix(long word) {
        word = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        word = (word ^ (word >>> 27)) * 0x94d049bb133111ebL;
        return word ^ (word >>> 31);
    }
}
