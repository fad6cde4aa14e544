import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What stands in the frames of an event file. */
public final class UnframeEvents {

    private UnframeEvents() {
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

    /** The checksum whose masked form this is. */
    public static int unmasked(int stored) {
        return Integer.rotateLeft(stored - 0xa282ead8, 15);
    }

    /** The data of the records up to the first that is not whole. */
    public static List<byte[]> events(byte[] file) {
        List<byte[]> events = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= 16) {
            int at = in.position();
            long length = in.getLong();
            if (unmasked(in.getInt()) != crc32c(Arrays.copyOfRange(file, at, at + 8))) {
                break;
            }
            if (length < 0 || length > in.remaining() - 4) {
                break;
            }
            byte[] data = new byte[(int) length];
            in.get(data);
            if (unmasked(in.getInt()) != crc32c(data)) {
                break;
            }
            events.add(data);
        }
        return events;
    }
}
