import book.exercise.ToDo;
import java.util.List;

/** What stands in the frames of an event file. */
public final class UnframeEvents {

    private UnframeEvents() {
    }

    /** The CRC32C of these bytes. */
    public static int crc32c(byte[] data) {
        throw new ToDo();
    }

    /** The checksum whose masked form this is. */
    public static int unmasked(int stored) {
        throw new ToDo();
    }

    /** The data of the records up to the first that is not whole. */
    public static List<byte[]> events(byte[] file) {
        throw new ToDo();
    }
}
