package mapping.data.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import mapping.Requirement;

/**
 * A picture as numbers, section 2.2.1: planes of red, green and blue, or one plane of grey, each row-major from the top left.
 * This is the layout C × H × W of convolutional networks. Read from the binary formats of Netpbm (P5 for grey, P6 for colours): a
 * header in text, then one byte for each value, which is as simple as picture files get.
 * {@code mapping.plots.Photograph} shows it.
 *
 * @param channels C: 3 or 1
 * @param values   from 0 (black) to 1 (white), C · H · W of them
 */
public record Pixmap(int channels, int height, int width, float[] values) {

    /** Luma: how much each primary colour counts for the brightness that an eye sees (Rec. ITU-R BT.601). */
    private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

    public Pixmap {
        Requirement.given("The values of a picture", values);
        if (channels < 1 || height < 1 || width < 1 || values.length != channels * height * width) {
            throw new IllegalArgumentException(values.length + " values do not make " + channels + " × " + height + " × " + width
                    + " of them.");
        }
    }

    /**
     * A cup of coffee on a wooden table: 3 × 200 × 300.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Pixmap coffee() {
        return of("pictures", "coffee.ppm.gz");
    }

    /**
     * A photographer with his camera on a tripod: 1 × 256 × 256.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Pixmap camera() {
        return of("pictures", "camera.pgm.gz");
    }

    /**
     * Reads a compressed file of a data set of the book, after comparing its bytes with their checksum.
     *
     * @throws DamagedData if the file is missing, its checksum is different, or it is no picture of this kind
     */
    public static Pixmap of(String dataset, String name) {
        return parse(Datasets.file(dataset, name), Datasets.read(dataset, name));
    }

    /**
     * The astronaut Eileen Collins, photographed by NASA: 1 × 512 × 512.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Pixmap astronaut() {
        return parse(Datasets.file("haar-cascade", "astronaut.pgm.gz"), Datasets.read("haar-cascade", "astronaut.pgm.gz"));
    }

    /** Reads the compressed bytes of {@code file}, whose name is for error messages. */
    static Pixmap parse(Path file, byte[] content) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(content)))) {
            String format = word(in);
            int channels = format.equals("P5") ? 1 : 3;
            int width = Integer.parseInt(word(in));
            int height = Integer.parseInt(word(in));
            if (!format.matches("P[56]") || !word(in).equals("255")) {
                throw DamagedData.in(file, "is not a binary Netpbm picture (P5 or P6) with values up to 255");
            }
            byte[] bytes = new byte[channels * height * width];
            in.readFully(bytes);
            float[] values = new float[bytes.length];
            for (int i = 0; i < bytes.length; i++) {          // the file goes pixel by pixel, a tensor plane by plane
                values[i % channels * height * width + i / channels] = (bytes[i] & 0xff) / 255f;
            }
            return new Pixmap(channels, height, width, values);
        } catch (EOFException e) {
            throw DamagedData.in(file, "is truncated", e);
        } catch (IOException | NumberFormatException e) {
            throw DamagedData.in(file, "could not be read as a picture (" + e.getMessage() + ")", e);
        }
    }

    private static String word(DataInputStream in) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int letter = in.readUnsignedByte(); letter > ' ' && word.length() < 9; letter = in.readUnsignedByte()) {
            word.append((char) letter);
        }
        return word.toString();
    }

    /** One plane of H · W values, copied. */
    public float[] plane(int channel) {
        Requirement.index("channel", channel, channels);
        int size = height * width;
        return Arrays.copyOfRange(values, channel * size, (channel + 1) * size);
    }

    /** The brightness of a colour picture as one plane; a grey one as it is. */
    public Pixmap grey() {
        if (channels == 1) {
            return this;
        }
        float[] grey = new float[height * width];
        for (int channel = 0; channel < LUMA.length; channel++) {
            for (int i = 0; i < grey.length; i++) {
                grey[i] += LUMA[channel] * values[channel * grey.length + i];
            }
        }
        return new Pixmap(1, height, width, grey);
    }

    /**
     * A rectangle of this picture, copied.
     *
     * @throws IllegalArgumentException if it does not lie inside
     */
    public Pixmap crop(int top, int left, int rows, int columns) {
        if (top < 0 || left < 0 || rows < 1 || columns < 1 || rows > height - top || columns > width - left) {
            throw new IllegalArgumentException("A part must lie inside the picture of " + height + " × " + width + ", got "
                    + rows + " × " + columns + " at (" + top + ", " + left + ").");
        }
        float[] part = new float[channels * rows * columns];
        for (int line = 0; line < channels * rows; line++) {
            int from = (line / rows * height + top + line % rows) * width + left;
            System.arraycopy(values, from, part, line * columns, columns);
        }
        return new Pixmap(channels, rows, columns, part);
    }
}
