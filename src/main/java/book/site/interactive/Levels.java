package book.site.interactive;

/**
 * Numbers between 0 and 1 as text, a character each for one of 64 levels; equal ones that follow are counted by the characters
 * of another alphabet. {@code handson.js} reads it.
 */
final class Levels {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    /** The first means one more of the same, the second two more, and so on. */
    private static final String MORE = "!#$%()*,-.:;=?@[]^_`{|}~";

    private Levels() {
    }

    /** @param levels at most 64 */
    static String text(float[] numbers, int levels) {
        StringBuilder text = new StringBuilder();
        int last = -1;
        int more = 0;
        for (int i = 0; i <= numbers.length; i++) {
            int level = i < numbers.length ? Math.round(numbers[i] * (levels - 1)) : -1;
            if (level == last && level >= 0 && more < MORE.length()) {
                more++;
            } else {
                if (more > 0) {
                    text.append(MORE.charAt(more - 1));
                }
                if (level >= 0) {
                    more = level == last ? 1 : 0;
                    if (level != last) {
                        text.append(DIGITS.charAt(level));
                    }
                }
            }
            last = level;
        }
        return text.toString();
    }
}
