package mapping.data.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.MalformedFile;

/**
 * A sound as numbers, sections 1.1.3 and 6.3.1: the pressure of the air, measured many times a second. Read from the WAV
 * format (IBM and Microsoft, 1991): pieces, each with a name of four letters, a length and its bytes (and one more if the
 * length is odd). The piece {@code fmt } says how the numbers of the piece {@code data} are written; here whole numbers of 16
 * bits, little end first, of one channel.
 *
 * @param rate    samples a second
 * @param samples from −1 to 1
 */
public record Wave(int rate, float[] samples) {

    private static final int HEADER = 12;
    private static final float WHOLE = 32768;

    /**
     * Reads a file of a data set of the book, after comparing its bytes with their checksum.
     *
     * @throws DamagedData if the file is missing, its checksum is different, or it is no sound of this kind
     */
    public static Wave of(String dataset, String name) {
        return parse(Datasets.file(dataset, name), Datasets.read(dataset, name));
    }

    /**
     * Reads a file that does not belong to the book.
     *
     * @throws MalformedFile if it is no sound of this kind; names the file
     */
    public static Wave read(Path file) throws IOException {
        try {
            return parse(Requirement.given("The file", file), WholeFile.read(file));
        } catch (DamagedData e) {
            throw MalformedFile.in("The file " + file, e.trouble());
        }
    }

    /** Reads the bytes of {@code file}, whose name is for error messages. */
    static Wave parse(Path file, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < HEADER || !name(content, 0).equals("RIFF") || !name(content, 8).equals("WAVE")) {
            throw DamagedData.in(file, "is not a WAV file, which begins with RIFF and WAVE");
        }
        int rate = 0;
        for (int at = HEADER; at + 8 <= content.length; ) {
            String name = name(content, at);
            int length = bytes.getInt(at + 4);
            int start = at + 8;
            if (length < 0 || length > content.length - start) {
                throw DamagedData.in(file, "is truncated in its piece \"" + name + "\"");
            }
            if (name.equals("fmt ")) {
                rate = rate(file, bytes, start, length);
            } else if (name.equals("data") && rate > 0) {
                return new Wave(rate, samples(bytes, start, length / 2));
            }
            at = start + length + length % 2;
        }
        throw DamagedData.in(file, "lacks the piece \"fmt \" or, after it, the piece \"data\"");
    }

    private static String name(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static int rate(Path file, ByteBuffer bytes, int start, int length) {
        if (length < 16 || bytes.getShort(start) != 1 || bytes.getShort(start + 2) != 1 || bytes.getShort(start + 14) != 16
            || bytes.getInt(start + 4) < 1) {
            throw DamagedData.in(file, "does not hold one channel of whole numbers of 16 bits");
        }
        return bytes.getInt(start + 4);
    }

    private static float[] samples(ByteBuffer bytes, int start, int count) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = bytes.getShort(start + 2 * i) / WHOLE;
        }
        return samples;
    }

    /** The sound of samples in double precision. */
    public static Wave of(int rate, double[] samples) {
        float[] rounded = new float[Requirement.given("The samples", samples).length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) samples[i];
        }
        return new Wave(rate, rounded);
    }

    /** Its samples in double precision. */
    public double[] numbers() {
        double[] numbers = new double[samples.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = samples[i];
        }
        return numbers;
    }

    /** How long it lasts. */
    public double seconds() {
        return (double) samples.length / rate;
    }

    /** The sound as a WAV file of 16 bits: samples are rounded, those beyond −1 and 1 cut. Without them, the reverse of reading. */
    public byte[] bytes() {
        int length = 2 * samples.length;
        ByteBuffer bytes = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(36 + length);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)).putInt(16).putShort((short) 1).putShort((short) 1);
        bytes.putInt(rate).putInt(2 * rate).putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.ISO_8859_1)).putInt(length);
        for (float sample : samples) {
            bytes.putShort((short) Math.max(-WHOLE, Math.min(WHOLE - 1, Math.round(sample * WHOLE))));
        }
        return bytes.array();
    }
}
