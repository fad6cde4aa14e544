package mapping.formats.events;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.formats.ByteCursor;
import mapping.formats.MalformedFile;

/**
 * The frame that TensorFlow puts around everything it writes in a row, a TFRecord: the length in eight bytes, its masked
 * {@link Crc32c}, the data, their masked checksum, each little end first. Section 7.2.1. The length has a checksum of its own, so
 * that a damaged one is found before anybody follows it.
 */
public final class Records {

    private static final int FRAME = Long.BYTES + Integer.BYTES + Integer.BYTES;

    private Records() {
    }

    /** The record of these data: 16 bytes more. Empty data are allowed. */
    public static byte[] framed(byte[] data) {
        Requirement.given("The data of a record", data);
        Requirement.length("The number of bytes of a record", (long) data.length + FRAME);
        ByteBuffer record = ByteBuffer.allocate(FRAME + data.length).order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(data.length);
        record.putInt(Crc32c.masked(Crc32c.of(record.duplicate().flip())));
        record.put(data);
        record.putInt(Crc32c.masked(Crc32c.of(data)));
        return record.array();
    }

    /**
     * The data of all records from here to the end of the file, without copying them.
     *
     * @throws MalformedFile if a checksum is wrong or the last record is cut off; names the record, counted from 0
     */
    public static List<ByteBuffer> read(ByteCursor in) {
        return read(in, false);
    }

    /**
     * The same of a file that is still being written: what follows the last whole record is left for another time.
     *
     * @throws MalformedFile if a checksum of what is there is wrong
     */
    public static List<ByteBuffer> soFar(ByteCursor in) {
        return read(in, true);
    }

    private static List<ByteBuffer> read(ByteCursor in, boolean unfinished) {
        Requirement.given("The bytes", in);
        List<ByteBuffer> records = new ArrayList<>();
        while (!in.atEnd()) {
            int number = records.size();
            int start = in.position();
            if (unfinished && in.remaining() < Long.BYTES + Integer.BYTES) {
                return records;
            }
            ByteBuffer length = in.take(Long.BYTES, "the length of record " + number);
            require(in, length, "the length of record " + number, start);
            long bytes = length.getLong(0);
            if (unfinished && bytes >= 0 && in.remaining() - Integer.BYTES < bytes) {
                return records;
            }
            ByteBuffer data = in.take(bytes, "the data of record " + number);
            require(in, data, "the data of record " + number, start);
            records.add(data);
        }
        return records;
    }

    private static void require(ByteCursor in, ByteBuffer part, String what, int start) {
        int there = Crc32c.unmasked(in.number32());
        int computed = Crc32c.of(part);
        if (there != computed) {
            throw in.malformed("has a wrong checksum of " + what + ", which begins at byte " + start + ": it says "
                + String.format("%08x", there) + ", and the bytes give " + String.format("%08x", computed));
        }
    }
}
