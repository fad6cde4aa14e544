package mapping.formats.protobuf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import mapping.Requirement;

/**
 * Writes a message of protocol buffers, field after field in the order of the calls: the inverse of {@link Message}. Each method
 * takes the number of a field first and returns this. Which fields to leave out, because they are zero, is the caller's to say.
 * Section 7.1.
 */
public final class MessageWriter {

    private static final int MOST_NUMBER = (1 << 29) - 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A whole number (int32, int64, bool, enum): a varint, seven bits a byte. Negative ones take ten bytes. */
    public MessageWriter whole(int number, long value) {
        key(number, 0);
        varint(value);
        return this;
    }

    /** A float. */
    public MessageWriter float32(int number, float value) {
        key(number, 5);
        fixed(Float.floatToRawIntBits(value), Float.BYTES);
        return this;
    }

    /** A double. */
    public MessageWriter float64(int number, double value) {
        key(number, 1);
        fixed(Double.doubleToRawLongBits(value), Double.BYTES);
        return this;
    }

    /** A text in UTF-8. */
    public MessageWriter text(int number, String value) {
        return bytes(number, Requirement.given("The text", value).getBytes(StandardCharsets.UTF_8));
    }

    /** A stretch of bytes. */
    public MessageWriter bytes(int number, byte[] value) {
        Requirement.given("The bytes", value);
        key(number, 2);
        varint(value.length);
        out.write(value, 0, value.length);
        return this;
    }

    /** The same of what a buffer has from its position on. */
    public MessageWriter bytes(int number, ByteBuffer value) {
        byte[] copy = new byte[Requirement.given("The bytes", value).remaining()];
        value.duplicate().get(copy);
        return bytes(number, copy);
    }

    /** A message within this one. */
    public MessageWriter message(int number, MessageWriter value) {
        return bytes(number, Requirement.given("The message", value).toBytes());
    }

    /** Whole numbers, packed into one stretch. */
    public MessageWriter packedWholes(int number, long... values) {
        MessageWriter packed = new MessageWriter();
        for (long value : Requirement.given("The numbers", values)) {
            packed.varint(value);
        }
        return message(number, packed);
    }

    /** Floats, packed into one stretch. */
    public MessageWriter packedFloats(int number, float... values) {
        Requirement.given("The numbers", values);
        Requirement.length("The number of bytes", (long) values.length * Float.BYTES);
        ByteBuffer packed = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        packed.asFloatBuffer().put(values);
        return bytes(number, packed);
    }

    /** Doubles, packed into one stretch. */
    public MessageWriter packedDoubles(int number, double... values) {
        Requirement.given("The numbers", values);
        Requirement.length("The number of bytes", (long) values.length * Double.BYTES);
        ByteBuffer packed = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        packed.asDoubleBuffer().put(values);
        return bytes(number, packed);
    }

    /** What was written so far. */
    public byte[] toBytes() {
        return out.toByteArray();
    }

    private void key(int number, int kind) {
        Requirement.between("The number of a field", number, 1, MOST_NUMBER);
        varint((long) number << 3 | kind);
    }

    private void varint(long value) {
        long rest = value;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            out.write((int) (rest & 0x7f | 0x80));
        }
        out.write((int) rest);
    }

    private void fixed(long bits, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (bits >>> 8 * i));
        }
    }

    @Override
    public String toString() {
        return out.size() + " bytes";
    }
}
