package book.grading.child;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Records as bytes: numbers have a fixed length; texts, lists and arrays are preceded by their length. The reader refuses any
 * length greater than the rest of the bytes, so damaged or hostile bytes are refused before memory is allocated for them.
 */
public final class Wire {

    private Wire() {
    }

    /** Writes what {@link Reader} reads, with methods of the same names in the same order. */
    public static final class Writer {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        public Writer flag(boolean value) {
            bytes.write(value ? 1 : 0);
            return this;
        }

        public Writer integer(int value) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
            return this;
        }

        public Writer number(long value) {
            bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
            return this;
        }

        public Writer real(double value) {
            return number(Double.doubleToRawLongBits(value));
        }

        public Writer reals(double[] values) {
            ByteBuffer all = ByteBuffer.allocate(Double.BYTES * values.length);
            all.asDoubleBuffer().put(values);
            return bytes(all.array());
        }

        public Writer bytes(byte[] value) {
            integer(value.length);
            bytes.writeBytes(value);
            return this;
        }

        public Writer text(String value) {
            return bytes(value.getBytes(StandardCharsets.UTF_8));
        }

        public Writer constant(Enum<?> value) {
            return text(value.name());
        }

        public <T> Writer list(Collection<T> values, BiConsumer<Writer, T> each) {
            integer(values.size());
            values.forEach(value -> each.accept(this, value));
            return this;
        }

        /** Writes class files by name. */
        public Writer classes(Map<String, byte[]> classes) {
            return list(classes.entrySet(), (out, type) -> out.text(type.getKey()).bytes(type.getValue()));
        }

        public byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    /** Reads one element of a list. */
    public interface Element<T> {
        T read(Reader in) throws IOException;
    }

    /** Reads what {@link Writer} wrote. */
    public static final class Reader {

        private final ByteBuffer bytes;

        public Reader(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes);
        }

        public boolean flag() throws IOException {
            return next(1).get() != 0;
        }

        public int integer() throws IOException {
            return next(Integer.BYTES).getInt();
        }

        public long number() throws IOException {
            return next(Long.BYTES).getLong();
        }

        public double real() throws IOException {
            return Double.longBitsToDouble(number());
        }

        public double[] reals() throws IOException {
            byte[] all = bytes();
            double[] values = new double[all.length / Double.BYTES];
            ByteBuffer.wrap(all).asDoubleBuffer().get(values);
            return values;
        }

        public byte[] bytes() throws IOException {
            byte[] value = new byte[length()];
            bytes.get(value);
            return value;
        }

        public String text() throws IOException {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public <E extends Enum<E>> E constant(Class<E> type) throws IOException {
            String name = text();
            try {
                return Enum.valueOf(type, name);
            } catch (IllegalArgumentException e) {
                throw new StreamCorruptedException("A " + type.getSimpleName() + " must be one of its constants, got " + name
                        + ".");
            }
        }

        public <T> List<T> list(Element<T> each) throws IOException {
            int count = length();
            List<T> values = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                values.add(each.read(this));
            }
            return values;
        }

        public Map<String, byte[]> classes() throws IOException {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            list(in -> classes.put(in.text(), in.bytes()));
            return classes;
        }

        /** Every element takes at least one byte, so this bounds the lengths of lists too. */
        private int length() throws IOException {
            int length = integer();
            if (length < 0 || length > bytes.remaining()) {
                throw new StreamCorruptedException("A length must be from 0 to the " + bytes.remaining() + " bytes left, got "
                        + length + ".");
            }
            return length;
        }

        private ByteBuffer next(int count) throws IOException {
            if (count > bytes.remaining()) {
                throw new EOFException("There must be " + count + " bytes more, got " + bytes.remaining() + ".");
            }
            return bytes;
        }
    }
}
