package book.diagram;

/**
 * {@code text → its width} from a fixed table, so that a picture has the same bytes on every system. The widths are those of
 * DejaVu Sans and at least those of Arial and Helvetica, so that what is drawn with another font stays in its box.
 */
final class TextWidths {

    /** Hundredths of the font size, for the characters from U+0020 to U+007E. */
    private static final int[] ASCII = {
        32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34,
        64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
        102, 68, 69, 73, 77, 67, 61, 78, 75, 29, 50, 67, 56, 86, 75, 79,
        67, 79, 73, 67, 61, 73, 68, 99, 69, 67, 69, 39, 34, 39, 84, 56,
        50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61,
        63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84};

    private TextWidths() {
    }

    /** Returns the width of one line of text, where the font size is 1. */
    static double of(String line) {
        long hundredths = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            hundredths += of(line.codePointAt(i));
        }
        return hundredths / 100.0;
    }

    private static int of(int character) {
        if (character >= ' ' && character < ' ' + ASCII.length) {
            return ASCII[character - ' '];
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (isRaised(character)) {
            return 46;
        }
        return isWide(character) ? 104 : character < 0x250 ? 70 : 90;
    }

    /** Whether the character is a small one, raised or lowered: ², ⁶, ˣ, ₀, ᵀ. */
    private static boolean isRaised(int character) {
        return character == 0xB2 || character == 0xB3 || character == 0xB9 || character == 0xB7
                || character >= 0x2B0 && character < 0x300 || character >= 0x2070 && character < 0x20A0
                || character >= 0x1D2C && character < 0x1D6B;
    }

    /** Whether the character fills a square: Chinese, Japanese, Korean, pictographs, fractions. */
    private static boolean isWide(int character) {
        return character >= 0x1100 && character < 0x1160 || character >= 0x2E80 && character < 0xA4D0
                || character >= 0xAC00 && character < 0xD7A4 || character >= 0xF900 && character < 0xFB00
                || character >= 0xFE30 && character < 0xFE70 || character >= 0xFF00 && character < 0xFFE7
                || character > 0xFFFF || character == 0x2026 || character >= 0xBC && character < 0xBF;
    }
}
