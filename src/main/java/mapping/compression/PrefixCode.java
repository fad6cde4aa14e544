package mapping.compression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import mapping.Requirement;

/**
 * A prefix code, section 8.1.1: the mapping symbol ↦ bits, in which no symbol's bits begin another's, so that symbols can be
 * written one behind the other and read again. The symbols are 0 to n − 1. Huffman's code (1952) has the fewest bits for given
 * frequencies. The code is canonical: shorter ones come first, equally long ones in the order of their symbols, so that the
 * lengths alone say all (Schwartz and Kallick 1964; RFC 1951 does so).
 */
public final class PrefixCode {

    /** The longest code that is read and written: one more would not fit a {@code long} with its length. */
    private static final int LONGEST = 48;

    private final int[] lengths;
    private final long[] codes;
    /** Symbols in the order of their codes. */
    private final int[] order;
    /** How many codes there are of each length. */
    private final int[] counts = new int[LONGEST + 1];
    private final int longest;

    private PrefixCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = new long[lengths.length];
        this.order = IntStream.range(0, lengths.length).filter(symbol -> lengths[symbol] > 0).boxed()
            .sorted(Comparator.comparingInt(symbol -> lengths[symbol])).mapToInt(Integer::intValue).toArray();
        long code = 0;
        int length = 0;
        for (int symbol : order) {
            code <<= lengths[symbol] - length;
            length = lengths[symbol];
            codes[symbol] = code++;
            counts[length]++;
        }
        this.longest = length;
    }

    /** A node of the tree: how often it occurs, when it was made, and the symbols below it. */
    private record Subtree(long frequency, int number, List<Integer> symbols) {
    }

    /**
     * Huffman's code: the two rarest are joined, again and again, and each joining gives the symbols below one more bit. Of
     * equally rare ones the oldest are joined first. Symbols of frequency 0 get no code; a symbol that is alone gets one bit.
     *
     * @param frequencies how often symbol 0, 1, … occurs; their sum at most 2³³ or so, else codes are too long
     */
    public static PrefixCode huffman(long... frequencies) {
        Requirement.given("The frequencies", frequencies);
        PriorityQueue<Subtree> rarest = new PriorityQueue<>(
            Comparator.comparingLong(Subtree::frequency).thenComparingInt(Subtree::number));
        long sum = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            Requirement.between("The frequency of a symbol", frequencies[symbol], 0, 1L << 33);
            sum += frequencies[symbol];
            Requirement.between("The sum of the frequencies", sum, 0, 1L << 33);
            if (frequencies[symbol] > 0) {
                rarest.add(new Subtree(frequencies[symbol], symbol, List.of(symbol)));
            }
        }
        int[] lengths = new int[frequencies.length];
        if (rarest.size() == 1) {
            lengths[rarest.remove().symbols().get(0)] = 1;
        }
        for (int number = frequencies.length; rarest.size() > 1; number++) {
            Subtree one = rarest.remove();
            Subtree other = rarest.remove();
            List<Integer> both = new ArrayList<>(one.symbols());
            both.addAll(other.symbols());
            both.forEach(symbol -> lengths[symbol]++);
            rarest.add(new Subtree(one.frequency() + other.frequency(), number, both));
        }
        return new PrefixCode(lengths);
    }

    /** The code of equally long words: ⌈log₂ n⌉ bits for each of n symbols, at least one. */
    public static PrefixCode fixed(int symbols) {
        Requirement.between("The number of symbols", symbols, 1, 1 << 20);
        int[] lengths = new int[symbols];
        Arrays.fill(lengths, Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(symbols - 1)));
        return new PrefixCode(lengths);
    }

    /**
     * The canonical code of these lengths; 0 for a symbol that has none.
     *
     * @throws IllegalArgumentException if there is no such code: Σ 2^−length must be at most 1 (Kraft 1949)
     */
    public static PrefixCode ofLengths(int... lengths) {
        Requirement.given("The lengths", lengths);
        long taken = 0;
        for (int length : lengths) {
            Requirement.between("The length of a code", length, 0, LONGEST);
            taken += length == 0 ? 0 : 1L << (LONGEST - length);
            if (taken > 1L << LONGEST) {
                throw new IllegalArgumentException(
                    "The lengths must leave room for all codes, the sum of 2^-length at most 1; got " + Arrays.toString(lengths)
                        + ".");
            }
        }
        return new PrefixCode(lengths.clone());
    }

    /** The number of bits of each symbol, 0 for one without a code; copied. */
    public int[] lengths() {
        return lengths.clone();
    }

    /** The bits of a symbol as a text of zeros and ones, empty for one without a code. */
    public String code(int symbol) {
        Requirement.index("symbol", symbol, lengths.length);
        StringBuilder bits = new StringBuilder();
        for (int bit = lengths[symbol] - 1; bit >= 0; bit--) {
            bits.append(codes[symbol] >> bit & 1);
        }
        return bits.toString();
    }

    /** The bits that symbols of these frequencies take together: Σ frequency · length. */
    public long bits(long... frequencies) {
        Requirement.given("The frequencies", frequencies);
        Requirement.asMany("frequencies", frequencies.length, "symbols", lengths.length);
        long bits = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            Requirement.between("The frequency of a symbol", frequencies[symbol], 0, 1L << 33);
            if (frequencies[symbol] > 0) {
                requireCode(symbol);
            }
            bits += frequencies[symbol] * lengths[symbol];
        }
        return bits;
    }

    /** The bits of these symbols, one behind the other, the first in the highest bit; the last byte is filled with zeros. */
    public byte[] encode(int... symbols) {
        long length = 0;
        for (int symbol : Requirement.given("The symbols", symbols)) {
            Requirement.index("symbol", symbol, lengths.length);
            requireCode(symbol);
            length += lengths[symbol];
        }
        Requirement.length("The number of bytes", (length + 7) / 8);
        byte[] bytes = new byte[(int) ((length + 7) / 8)];
        long at = 0;
        for (int symbol : symbols) {
            for (int bit = lengths[symbol] - 1; bit >= 0; bit--, at++) {
                bytes[(int) (at >> 3)] |= (byte) ((codes[symbol] >> bit & 1) << (7 - (at & 7)));
            }
        }
        return bytes;
    }

    /**
     * The first {@code count} symbols of such bits.
     *
     * @throws IllegalArgumentException if the bits end before, or are no code
     */
    public int[] decode(byte[] bytes, int count) {
        Requirement.given("The bytes", bytes);
        Requirement.between("The number of symbols", count, 0, Math.min(Requirement.MOST_ELEMENTS, 8L * bytes.length));
        int[] symbols = new int[count];
        long at = 0;
        for (int i = 0; i < count; i++) {
            long beyond = 0;                             // how far the bits so far lie beyond the first code of their length
            int shorter = 0;                             // how many symbols have shorter codes
            for (int length = 1; ; length++) {
                if (length > longest || at >= 8L * bytes.length) {
                    throw new IllegalArgumentException("The bits must be codes of " + count + " symbols, got " + bytes.length
                        + " bytes that hold " + i + ".");
                }
                beyond += bytes[(int) (at >> 3)] >> (7 - (at & 7)) & 1;
                at++;
                if (beyond < counts[length]) {
                    symbols[i] = order[shorter + (int) beyond];
                    break;
                }
                shorter += counts[length];
                beyond = beyond - counts[length] << 1;
            }
        }
        return symbols;
    }

    private void requireCode(int symbol) {
        if (lengths[symbol] == 0) {
            throw new IllegalArgumentException("Every symbol must have a code, got symbol " + symbol + ", which has none.");
        }
    }
}
