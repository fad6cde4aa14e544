import book.exercise.ToDo;

/** The frame around an event. */
public final class FrameAnEvent {

    private FrameAnEvent() {
    }

    /** The CRC32C of these bytes. */
    public static int crc32c(byte[] data) {
        throw new ToDo();
    }

    /** The checksum as it stands in a file. */
    public static int masked(int checksum) {
        throw new ToDo();
    }

    /** The record of these data. */
    public static byte[] framed(byte[] data) {
        throw new ToDo();
    }

    /** Whether these bytes are one record, whole and undamaged. */
    public static boolean isWhole(byte[] record) {
        throw new ToDo();
    }
}
