package mapping.text.tokens;

/** One character as the bytes of UTF-8, and back; the halves of a pair that stand alone in a Java text are written alike. */
final class PieceBytes {

    private static final int MORE = 0x80;
    private static final int SIX_BITS = 6;
    private static final int LOW = 0x3f;

    private PieceBytes() {
    }

    /** The bytes of one code point, each from 0 to 255. */
    static int[] of(int character) {
        if (character < 0x80) {
            return new int[] {character};
        }
        int count = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
        int[] bytes = new int[count];
        int rest = character;
        for (int i = count - 1; i > 0; i--) {
            bytes[i] = MORE | rest & LOW;
            rest >>= SIX_BITS;
        }
        bytes[0] = 0xf00 >> count & 0xff | rest;
        return bytes;
    }

    /** How many bytes a character has that begins with this one; 0 if none does. */
    static int length(int first) {
        return first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    }

    /** The code point of some bytes from {@code from} on, or −1 if they are none. */
    static int character(int[] bytes, int from, int end) {
        int count = length(bytes[from]);
        if (count == 0 || from + count > end) {
            return -1;
        }
        int character = count == 1 ? bytes[from] : bytes[from] & 0xff >> count + 1;
        for (int i = 1; i < count; i++) {
            if ((bytes[from + i] & ~LOW) != MORE) {
                return -1;
            }
            character = character << SIX_BITS | bytes[from + i] & LOW;
        }
        return Character.isValidCodePoint(character) && of(character).length == count ? character : -1;
    }
}
