package mapping.compression;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.formats.ByteCursor;

/**
 * The numbers of one tensor as bytes, in the shortest of four forms: floats; the zeros counted and the other floats; the
 * number of each value in a list of values; the zeros counted and the numbers of the others. Zeros are counted between one
 * weight and the next: a gap of more than {@code most} is written as {@code most} zeros without a weight, and more.
 */
final class CodedTensor {

    private static final int FLOATS = 0;
    private static final int GAPS_AND_FLOATS = 1;
    private static final int VALUES = 2;
    private static final int GAPS_AND_VALUES = 3;
    private static final int MOST_VALUES = 4096;
    private static final int LARGEST_GAP = 255;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean huffman;

    private CodedTensor(boolean huffman) {
        this.huffman = huffman;
    }

    /** The shortest form; of equally short ones the first. */
    static byte[] shortest(float[] data, boolean huffman) {
        int[] bits = new int[data.length];
        for (int i = 0; i < data.length; i++) {
            bits[i] = Float.floatToRawIntBits(data[i]);
        }
        int[] others = Arrays.stream(bits).filter(number -> number != 0).toArray();
        byte[] best = new CodedTensor(huffman).form(FLOATS, bits, null, 0);
        int[] values = Arrays.stream(bits).sorted().distinct().toArray();
        if (values.length <= MOST_VALUES) {
            best = shorter(best, new CodedTensor(huffman).form(VALUES, bits, values, 0));
        }
        if (others.length < bits.length) {
            int[] nonzero = Arrays.stream(values).filter(number -> number != 0).toArray();
            for (int most = 1; most <= LARGEST_GAP; most = 2 * most + 1) {
                best = shorter(best, new CodedTensor(huffman).form(GAPS_AND_FLOATS, others, gaps(bits, most), most));
                if (nonzero.length <= MOST_VALUES && nonzero.length > 0) {
                    CodedTensor both = new CodedTensor(huffman);
                    both.out.write(GAPS_AND_VALUES);
                    both.symbols(gaps(bits, most), most + 1);
                    both.values(others, nonzero);
                    best = shorter(best, both.out.toByteArray());
                }
            }
        }
        return best;
    }

    private static byte[] shorter(byte[] one, byte[] other) {
        return other.length < one.length ? other : one;
    }

    private byte[] form(int form, int[] bits, int[] list, int most) {
        out.write(form);
        if (form == VALUES) {
            values(bits, list);
        } else {
            if (form == GAPS_AND_FLOATS) {
                symbols(list, most + 1);
            }
            Arrays.stream(bits).forEach(this::number);
        }
        return out.toByteArray();
    }

    /** For each weight the zeros before it; what comes after the last weight is not written. */
    private static int[] gaps(int[] bits, int most) {
        IntStream.Builder gaps = IntStream.builder();
        int gap = 0;
        for (int number : bits) {
            if (number == 0) {
                gap++;
            } else {
                for (; gap >= most; gap -= most) {
                    gaps.add(most);
                }
                gaps.add(gap);
                gap = 0;
            }
        }
        return gaps.build().toArray();
    }

    private void values(int[] bits, int[] values) {
        half(values.length);
        Arrays.stream(values).forEach(this::number);
        symbols(Arrays.stream(bits).map(number -> Arrays.binarySearch(values, number)).toArray(), values.length);
    }

    private void symbols(int[] symbols, int kinds) {
        long[] frequencies = new long[kinds];
        for (int symbol : symbols) {
            frequencies[symbol]++;
        }
        PrefixCode code = PrefixCode.fixed(kinds);
        boolean shorter = false;
        if (huffman) {
            PrefixCode other = PrefixCode.huffman(frequencies);     // its lengths must be written, a byte each
            shorter = (other.bits(frequencies) + 7) / 8 + kinds < (code.bits(frequencies) + 7) / 8;
            code = shorter ? other : code;
        }
        half(kinds);
        out.write(shorter ? 1 : 0);
        for (int symbol = 0; shorter && symbol < kinds; symbol++) {
            out.write(code.lengths()[symbol]);
        }
        number(symbols.length);
        byte[] coded = code.encode(symbols);
        number(coded.length);
        out.writeBytes(coded);
    }

    private void half(int number) {
        out.write(number);
        out.write(number >> 8);
    }

    private void number(int number) {
        out.writeBytes(CompressedModel.bytes(number));
    }

    /** The numbers of a tensor of {@code count}, read back. */
    static float[] read(ByteCursor in, int count) {
        int form = in.unsignedByte();
        float[] data = new float[count];
        switch (form) {
            case FLOATS -> in.take(4L * count, "its numbers").asFloatBuffer().get(data);
            case VALUES -> put(data, IntStream.range(0, count).toArray(), values(in, count), in);
            case GAPS_AND_FLOATS -> {
                int[] places = places(in, count);
                float[] others = new float[places.length];
                in.take(4L * places.length, "its numbers").asFloatBuffer().get(others);
                put(data, places, others, in);
            }
            case GAPS_AND_VALUES -> {
                int[] places = places(in, count);
                put(data, places, values(in, places.length), in);
            }
            default -> throw in.malformed("has a tensor of form " + form + ", which is none of 0 to 3");
        }
        return data;
    }

    private static void put(float[] data, int[] places, float[] numbers, ByteCursor in) {
        if (places.length != numbers.length) {
            throw in.malformed("has " + numbers.length + " numbers for " + places.length + " places");
        }
        for (int i = 0; i < places.length; i++) {
            data[places[i]] = numbers[i];
        }
    }

    private static int[] places(ByteCursor in, int count) {
        int[][] kindsAndGaps = symbols(in, count);
        int most = kindsAndGaps[0][0] - 1;
        IntStream.Builder places = IntStream.builder();
        long at = 0;
        for (int gap : kindsAndGaps[1]) {
            at += gap;
            if (gap < most) {
                if (at >= count) {
                    throw in.malformed("has a weight at place " + at + " of a tensor of " + count);
                }
                places.add((int) at++);
            }
        }
        return places.build().toArray();
    }

    private static float[] values(ByteCursor in, int count) {
        int kinds = in.unsignedShort();
        float[] list = new float[kinds];
        in.take(4L * kinds, "its values").asFloatBuffer().get(list);
        int[] numbers = symbols(in, count)[1];
        float[] values = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= kinds) {
                throw in.malformed("has value " + numbers[i] + " of a list of " + kinds);
            }
            values[i] = list[numbers[i]];
        }
        return values;
    }

    /** How many kinds of symbols there are, and the symbols. */
    private static int[][] symbols(ByteCursor in, int atMost) {
        int kinds = in.unsignedShort();
        int[] lengths = new int[kinds];
        boolean huffman = in.unsignedByte() == 1;
        for (int i = 0; huffman && i < kinds; i++) {
            lengths[i] = in.unsignedByte();
        }
        int count = in.number32();
        ByteBuffer coded = in.take(in.number32(), "its symbols");
        byte[] bytes = new byte[coded.remaining()];
        coded.get(bytes);
        if (count < 0 || count > atMost) {
            throw in.malformed("has " + count + " symbols for a tensor of " + atMost);
        }
        try {
            PrefixCode code = huffman ? PrefixCode.ofLengths(lengths) : PrefixCode.fixed(kinds);
            return new int[][] {{kinds}, code.decode(bytes, count)};
        } catch (IllegalArgumentException e) {
            throw in.malformed("has symbols that cannot be read: " + e.getMessage().replaceAll("\\.$", ""));
        }
    }
}
