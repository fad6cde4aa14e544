/** What paths with blanks spell. */
public final class PathsThatSpell {

    private PathsThatSpell() {
    }

    /** The text that a path spells; "-" is the blank. */
    public static String spelt(String path) {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < path.length(); t++) {
            char c = path.charAt(t);
            if (c != '-' && (t == 0 || c != path.charAt(t - 1))) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** How many paths of so many frames spell a text. */
    public static long count(String text, int frames) {
        if (frames < 0) {
            throw new IllegalArgumentException("There cannot be " + frames + " frames.");
        }
        if (frames == 0) {
            return text.isEmpty() ? 1 : 0;
        }
        int states = 2 * text.length() + 1;
        long[] ways = new long[states];
        ways[0] = 1;
        if (states > 1) {
            ways[1] = 1;
        }
        for (int t = 1; t < frames; t++) {
            long[] next = new long[states];
            for (int s = 0; s < states; s++) {
                next[s] = ways[s] + (s > 0 ? ways[s - 1] : 0);
                if (s > 1 && s % 2 == 1 && text.charAt(s / 2) != text.charAt(s / 2 - 1)) {
                    next[s] += ways[s - 2];
                }
            }
            ways = next;
        }
        return ways[states - 1] + (states > 1 ? ways[states - 2] : 0);
    }
}
