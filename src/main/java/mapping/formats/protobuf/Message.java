package mapping.formats.protobuf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import mapping.Requirement;
import mapping.formats.ByteCursor;
import mapping.formats.MalformedFile;

/**
 * A message of protocol buffers: fields, each a number, a kind and a value, in any order and as often as they like. Section 7.1.
 * Reading takes the fields apart and no more: a message within is a stretch of bytes until {@link #messages} is asked for it.
 * As the format says, a field that is not there has the value zero, of a field that is there twice the last one counts, and
 * numbers that belong together may stand apart or packed into one stretch.
 */
public final class Message {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int STRETCH = 2;
    private static final int FIXED32 = 5;

    private final String name;
    private final List<Field> fields;

    /**
     * A field as it stands in the file.
     *
     * @param number which field
     * @param kind   how it is written: 0 a varint, 1 eight bytes, 2 a stretch of bytes, 5 four bytes
     * @param value  of a number, its bits
     * @param bytes  of a stretch, itself; else null
     */
    private record Field(int number, int kind, long value, ByteBuffer bytes) {
    }

    private Message(String name, List<Field> fields) {
        this.name = name;
        this.fields = fields;
    }

    /**
     * Takes a message apart.
     *
     * @param name what it is, as the beginning of a sentence: "The file model.onnx"
     * @throws MalformedFile if it is no sequence of whole fields
     */
    public static Message of(String name, byte[] bytes) {
        return read(ByteCursor.of(name, bytes));
    }

    /** The same of a part of a file, from the buffer's position to its limit. */
    public static Message of(String name, ByteBuffer bytes) {
        return read(ByteCursor.of(name, bytes));
    }

    private static Message read(ByteCursor in) {
        List<Field> fields = new ArrayList<>();
        while (!in.atEnd()) {
            long key = varint(in);
            long number = key >>> 3;
            int kind = (int) (key & 7);
            if (number < 1 || number >= 1 << 29) {
                throw in.malformed("has a field with the number " + Long.toUnsignedString(number));
            }
            fields.add(switch (kind) {
                case VARINT -> new Field((int) number, kind, varint(in), null);
                case FIXED64 -> new Field((int) number, kind, in.number64(), null);
                case FIXED32 -> new Field((int) number, kind, in.number32(), null);
                case STRETCH -> new Field((int) number, kind, 0, in.take(varint(in), "field " + number));
                default -> throw in.malformed("has field " + number + " written in a way that is not known, " + kind);
            });
        }
        return new Message(in.name(), fields);
    }

    /** Seven bits a byte, the lowest first; the eighth says that there is more. */
    private static long varint(ByteCursor in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.unsignedByte();
            if (shift == 63 && next > 1) {
                break;
            }
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw in.malformed("has a number of more than 64 bits before byte " + in.position());
    }

    /** What this is, as messages name it. */
    public String name() {
        return name;
    }

    /** Whether there is such a field. */
    public boolean has(int number) {
        return fields.stream().anyMatch(field -> field.number == number);
    }

    /** The numbers of the fields that are there, ascending, each once. */
    public int[] numbers() {
        return fields.stream().mapToInt(Field::number).distinct().sorted().toArray();
    }

    /** A whole number (int32, int64, bool, enum); 0 if it is not there. */
    public long whole(int number) {
        long[] all = wholes(number);
        return all.length == 0 ? 0 : all[all.length - 1];
    }

    /** All whole numbers of a repeated field. */
    public long[] wholes(int number) {
        return values(number, VARINT, in -> varint(in));
    }

    /** A float; 0 if it is not there. */
    public float float32(int number) {
        float[] all = floats(number);
        return all.length == 0 ? 0 : all[all.length - 1];
    }

    /** All floats of a repeated field. */
    public float[] floats(int number) {
        long[] bits = values(number, FIXED32, in -> in.number32());
        float[] floats = new float[bits.length];
        for (int i = 0; i < bits.length; i++) {
            floats[i] = Float.intBitsToFloat((int) bits[i]);
        }
        return floats;
    }

    /** A double; 0 if it is not there. */
    public double float64(int number) {
        double[] all = doubles(number);
        return all.length == 0 ? 0 : all[all.length - 1];
    }

    /** All doubles of a repeated field. */
    public double[] doubles(int number) {
        return Arrays.stream(values(number, FIXED64, in -> in.number64())).mapToDouble(Double::longBitsToDouble).toArray();
    }

    /** A text; empty if it is not there. */
    public String text(int number) {
        List<String> all = texts(number);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    /** All texts of a repeated field. */
    public List<String> texts(int number) {
        return stretches(number).stream().map(bytes -> ByteCursor.utf8(name, bytes, "field " + number)).toList();
    }

    /** Bytes, a view of the file; none if the field is not there. */
    public ByteBuffer bytes(int number) {
        List<ByteBuffer> all = stretches(number);
        return all.isEmpty() ? ByteBuffer.allocate(0) : all.get(all.size() - 1);
    }

    /** All stretches of bytes of a repeated field. */
    public List<ByteBuffer> stretches(int number) {
        List<ByteBuffer> all = new ArrayList<>();
        for (Field field : fields) {
            if (field.number == number) {
                require(field.kind == STRETCH, field);
                all.add(field.bytes.duplicate().order(field.bytes.order()));
            }
        }
        return all;
    }

    /** A message within this one; an empty one if it is not there. Of one in several pieces, the last. */
    public Message message(int number) {
        return of(name, bytes(number));
    }

    /** All messages of a repeated field. */
    public List<Message> messages(int number) {
        return stretches(number).stream().map(bytes -> of(name, bytes)).toList();
    }

    private long[] values(int number, int kind, ToLongFunction<ByteCursor> next) {
        long[] values = new long[0];
        int count = 0;
        for (Field field : fields) {
            if (field.number == number) {
                require(field.kind == kind || field.kind == STRETCH, field);
                ByteCursor packed = field.kind == STRETCH ? ByteCursor.of(name, field.bytes) : null;
                do {
                    if (packed != null && packed.atEnd()) {
                        break;
                    }
                    values = count < values.length ? values : Arrays.copyOf(values, Math.max(4, 2 * count));
                    values[count++] = packed == null ? field.value : next.applyAsLong(packed);
                } while (packed != null);
            }
        }
        return Arrays.copyOf(values, count);
    }

    private void require(boolean holds, Field field) {
        if (!holds) {
            throw MalformedFile.in(name, "has field " + field.number + " written in another way, " + field.kind
                + ", than its format says");
        }
    }

    @Override
    public String toString() {
        return Requirement.given("The name", name) + ": fields " + Arrays.toString(numbers());
    }
}
