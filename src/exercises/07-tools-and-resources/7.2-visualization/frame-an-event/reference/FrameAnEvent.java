import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The frame around an event. */
public final class FrameAnEvent {

    private FrameAnEvent() {
    }

    /** The CRC32C of these bytes. */
    public static int crc32c(byte[] data) {
        int rest = -1;
        for (byte next : data) {
            rest ^= next & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                rest = rest >>> 1 ^ ((rest & 1) == 1 ? 0x82f63b78 : 0);
            }
        }
        return ~rest;
    }

    /** The checksum as it stands in a file. */
    public static int masked(int checksum) {
        return Integer.rotateRight(checksum, 15) + 0xa282ead8;
    }

    /** The record of these data. */
    public static byte[] framed(byte[] data) {
        ByteBuffer record = ByteBuffer.allocate(16 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(data.length);
        record.putInt(masked(crc32c(Arrays.copyOf(record.array(), 8))));
        record.put(data);
        record.putInt(masked(crc32c(data)));
        return record.array();
    }

    /** Whether these bytes are one record, whole and undamaged. */
    public static boolean isWhole(byte[] record) {
        if (record.length < 16) {
            return false;
        }
        byte[] data = Arrays.copyOfRange(record, 12, record.length - 4);
        return Arrays.equals(framed(data), record);
    }
}
