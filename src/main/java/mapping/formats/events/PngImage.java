package mapping.formats.events;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import mapping.Requirement;
import mapping.formats.protobuf.Message;
import mapping.formats.protobuf.MessageWriter;

/**
 * A picture as a PNG file (ISO/IEC 15948). Section 7.2.1; the message {@code tensorflow.Summary.Image}. Written without
 * compression, so that the bytes are the same with any version of zlib.
 *
 * @param height   in pixels
 * @param width    in pixels
 * @param channels 1 for grey, 3 for red, green and blue, 4 with opacity
 * @param png      the file
 */
public record PngImage(int height, int width, int channels, byte[] png) implements Shown {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int WHITE = 255;
    private static final int HEADER = 13;

    public PngImage {
        png = Requirement.given("The bytes of a picture", png).clone();
    }

    /**
     * A picture of planes, C × H × W, as convolutional networks have it; what is below 0 is shown black, above 1 white.
     *
     * @param channels 1 or 3
     * @param values   from 0 (black) to 1 (white)
     */
    public static PngImage of(int channels, int height, int width, float[] values) {
        Requirement.given("The values of a picture", values);
        if (channels != 1 && channels != 3) {
            throw new IllegalArgumentException("A picture must have 1 or 3 channels, got " + channels + ".");
        }
        Requirement.atLeast("The height of a picture", height, 1);
        Requirement.atLeast("The width of a picture", width, 1);
        if ((long) height * width > values.length || height * width * channels != values.length) {
            throw new IllegalArgumentException(values.length + " values do not make " + channels + " × " + height + " × " + width
                + " of them.");
        }
        byte[] rows = new byte[height * (1 + width * channels)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            at++;                                                   // the row's filter: 0, none
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    float value = values[(c * height + y) * width + x];
                    rows[at++] = (byte) Math.round(WHITE * Math.max(0, Math.min(1, value)));
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        byte colours = (byte) (channels == 1 ? 0 : 2);
        chunk(out, "IHDR", ByteBuffer.allocate(HEADER).putInt(width).putInt(height).put((byte) 8).put(colours).array());
        chunk(out, "IDAT", stored(rows));
        chunk(out, "IEND", new byte[0]);
        return new PngImage(height, width, channels, out.toByteArray());
    }

    private static byte[] stored(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] out = new byte[rows.length + rows.length / 1000 + 100];
            return Arrays.copyOf(out, deflater.deflate(out));
        } finally {
            deflater.end();
        }
    }

    /** Length, name, data, and the checksum of the last two: CRC-32, of another polynomial than {@link Crc32c}. */
    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(letters);
        checksum.update(data);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
        out.writeBytes(letters);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array());
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    MessageWriter message() {
        return new MessageWriter().whole(1, height).whole(2, width).whole(3, channels).bytes(4, png);
    }

    static PngImage of(Message message) {
        byte[] png = new byte[message.bytes(4).remaining()];
        message.bytes(4).get(png);
        return new PngImage((int) message.whole(1), (int) message.whole(2), (int) message.whole(3), png);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PngImage that && height == that.height && width == that.width && channels == that.channels
            && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
