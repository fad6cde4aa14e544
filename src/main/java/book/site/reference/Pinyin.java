package book.site.reference;

import java.nio.charset.Charset;
import java.util.Comparator;

/**
 * The order of Chinese words by sound, as far as GB 2312 knows it: its 3,755 common characters stand in the order of their
 * pinyin. A word that begins with another sign comes first, under "#".
 */
final class Pinyin {

    private static final Charset GB = Charset.forName("GB18030");
    private static final int FIRST = 0xB0A1;
    private static final int LAST = 0xD7F9;
    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";
    private static final int[] STARTS = {0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC,
        0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1};

    private Pinyin() {
    }

    /** Compares words sign by sign. */
    static final Comparator<String> ORDER = Comparator.<String, String>comparing(Pinyin::initial).thenComparing((one, other) -> {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            int difference = Integer.compare(code(one.charAt(i)), code(other.charAt(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.length(), other.length());
    });

    /** Returns the letter with which a word's pinyin begins; "#" if it begins with no common Chinese character. */
    static String initial(String word) {
        int code = word.isEmpty() ? 0 : code(word.charAt(0));
        if (code < FIRST || code > LAST) {
            return "#";
        }
        int at = STARTS.length - 1;
        while (STARTS[at] > code) {
            at--;
        }
        return LETTERS.substring(at, at + 1);
    }

    private static int code(char sign) {
        byte[] bytes = String.valueOf(sign).getBytes(GB);
        return bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : Character.toLowerCase(sign);
    }
}
