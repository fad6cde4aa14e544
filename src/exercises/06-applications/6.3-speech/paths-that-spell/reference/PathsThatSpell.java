import java.util.Arrays;

/** The likeliest path with blanks that spells a text. */
public final class PathsThatSpell {

    private PathsThatSpell() {
    }

    /** The least number of frames of a path that spells the text. */
    public static int fewest(String text) {
        int frames = text.length();
        for (int i = 1; i < text.length(); i++) {
            frames += text.charAt(i) == text.charAt(i - 1) ? 1 : 0;
        }
        return frames;
    }

    /** The likeliest path that spells a text; "-" is the blank. */
    public static String likeliest(double[][] p, String text) {
        if (p.length < fewest(text)) {
            throw new IllegalArgumentException("\"" + text + "\" needs " + fewest(text) + " frames, got " + p.length + ".");
        }
        int states = 2 * text.length() + 1;
        int[][] from = new int[p.length][states];
        double[] score = new double[states];
        Arrays.fill(score, Double.NEGATIVE_INFINITY);
        for (int s = 0; p.length > 0 && s < Math.min(2, states); s++) {
            score[s] = Math.log(p[0][column(p, text, s)]);
        }
        for (int t = 1; t < p.length; t++) {
            double[] next = new double[states];
            for (int s = 0; s < states; s++) {
                int best = s;
                if (s > 0 && score[s - 1] > score[best]) {
                    best = s - 1;
                }
                if (s > 1 && s % 2 == 1 && text.charAt(s / 2) != text.charAt(s / 2 - 1) && score[s - 2] > score[best]) {
                    best = s - 2;
                }
                from[t][s] = best;
                next[s] = score[best] + Math.log(p[t][column(p, text, s)]);
            }
            score = next;
        }
        int state = states > 1 && score[states - 2] > score[states - 1] ? states - 2 : states - 1;
        char[] path = new char[p.length];
        for (int t = p.length - 1; t >= 0; t--) {
            path[t] = state % 2 == 0 ? '-' : text.charAt(state / 2);
            state = from[t][state];
        }
        return new String(path);
    }

    private static int column(double[][] p, String text, int state) {
        return state % 2 == 0 ? p[0].length - 1 : text.charAt(state / 2) - 'a';
    }
}
