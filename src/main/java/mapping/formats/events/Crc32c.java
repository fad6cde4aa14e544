package mapping.formats.events;

import java.nio.ByteBuffer;
import mapping.Requirement;

/**
 * The checksum of event files: bytes ↦ 32 bits, the remainder of a division by Castagnoli's polynomial 1EDC6F41 over the field of
 * two elements (Castagnoli, Bräuer &amp; Herrmann, 1993; RFC 3720). Section 7.2.1. Each error of up to 32 bits in a row is
 * found, of other errors all but about one in 2³². It protects against accidents and not against intent: whoever changes the
 * bytes can change the sum too.
 */
public final class Crc32c {

    /** The polynomial with its bits in reverse, since bytes are taken lowest bit first; the term x³² is left out. */
    private static final int POLYNOMIAL = 0x82f63b78;
    private static final int[] TABLE = table();
    private static final int MASK = 0xa282ead8;
    private static final int ROTATION = 15;

    private Crc32c() {
    }

    /** What eight steps of the division do to each value of a byte. */
    private static int[] table() {
        int[] table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int rest = value;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                rest = rest >>> 1 ^ ((rest & 1) == 1 ? POLYNOMIAL : 0);
            }
            table[value] = rest;
        }
        return table;
    }

    /** The checksum of these bytes. */
    public static int of(byte[] bytes) {
        return of(ByteBuffer.wrap(Requirement.given("The bytes", bytes)));
    }

    /** The checksum of what a buffer has from its position to its limit; the buffer stays as it is. */
    public static int of(ByteBuffer bytes) {
        Requirement.given("The bytes", bytes);
        int rest = -1;
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            rest = rest >>> 8 ^ TABLE[(rest ^ bytes.get(i)) & 0xff];
        }
        return ~rest;
    }

    /**
     * The checksum as it stands in a file, turned and shifted, so that the checksum of bytes which hold checksums is no
     * degenerate one (the designers of LevelDB, whose form this is, give this reason).
     */
    public static int masked(int checksum) {
        return Integer.rotateRight(checksum, ROTATION) + MASK;
    }

    /** The inverse of {@link #masked}. */
    public static int unmasked(int masked) {
        return Integer.rotateLeft(masked - MASK, ROTATION);
    }
}
