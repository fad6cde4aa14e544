import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathsThatSpellHiddenTest {

    /** By the definition: a character counts if it is no blank and another than that of the frame before. */
    private static String spelt(String path) {
        StringBuilder text = new StringBuilder();
        char before = '-';
        for (char c : path.toCharArray()) {
            text.append(c == '-' || c == before ? "" : c);
            before = c;
        }
        return text.toString();
    }

    private static double[][] drawn(Random random, int frames) {
        double[][] p = new double[frames][3];
        for (double[] row : p) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                row[k] = 0.05 + random.nextDouble();
                sum += row[k];
            }
            for (int k = 0; k < 3; k++) {
                row[k] /= sum;
            }
        }
        return p;
    }

    @Test
    @DisplayName("six frames: the best of all 729 paths")
    void all() {
        Random random = Seed.random();
        for (String text : new String[] {"", "a", "ab", "aba", "aab", "abb", "ba", "abab"}) {
            double[][] p = drawn(random, 6);
            String best = null;
            double most = 0;
            for (int code = 0; code < 729; code++) {
                StringBuilder path = new StringBuilder();
                double product = 1;
                for (int t = 0, rest = code; t < 6; t++, rest /= 3) {
                    path.append("ab-".charAt(rest % 3));
                    product *= p[t][rest % 3];
                }
                if (product > most && spelt(path.toString()).equals(text)) {
                    most = product;
                    best = path.toString();
                }
            }
            Check.equal("the path of \"" + text + "\"", best, PathsThatSpell.likeliest(p, text));
        }
    }

    @Test
    @DisplayName("a path whose labels are each the likeliest of their frame is the likeliest of all")
    void known() {
        Random random = Seed.random();
        StringBuilder path = new StringBuilder();
        while (path.length() < 1500) {
            path.append(String.valueOf("ab-".charAt(random.nextInt(3))).repeat(1 + random.nextInt(5)));
        }
        double[][] p = new double[path.length()][];
        for (int t = 0; t < p.length; t++) {
            p[t] = new double[] {0.2, 0.2, 0.2};
            p[t]["ab-".indexOf(path.charAt(t))] = 0.6;
        }
        Check.equal("the path", path.toString(), PathsThatSpell.likeliest(p, spelt(path.toString())));
    }

    @Test
    @DisplayName("the fewest frames of random texts: one frame less has no path")
    void fewest() {
        Random random = Seed.random();
        for (int n = 1; n <= 12; n++) {
            StringBuilder shortest = new StringBuilder();
            for (int i = 0; i < n; i++) {
                char c = "ab".charAt(random.nextInt(2));
                boolean again = shortest.length() > 0 && shortest.charAt(shortest.length() - 1) == c;
                shortest.append(again ? "-" : "").append(c);
            }
            String text = spelt(shortest.toString());
            Check.equal("frames of \"" + text + "\"", shortest.length(), PathsThatSpell.fewest(text));
            Check.equal("its only path", shortest.toString(), PathsThatSpell.likeliest(drawn(random, shortest.length()), text));
        }
    }
}
