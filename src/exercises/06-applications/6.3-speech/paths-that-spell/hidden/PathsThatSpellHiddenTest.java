import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathsThatSpellHiddenTest {

    @Test
    @DisplayName("every path of six frames, collapsed, counts for its text")
    void all() {
        for (String text : new String[] {"ab", "aba", "aab", "abb", "ba", "abab"}) {
            long ways = 0;
            for (int path = 0; path < 729; path++) {
                StringBuilder word = new StringBuilder();
                for (int t = 0, rest = path; t < 6; t++, rest /= 3) {
                    word.append("-ab".charAt(rest % 3));
                }
                ways += PathsThatSpell.spelt(word.toString()).equals(text) ? 1 : 0;
            }
            Check.close("paths of \"" + text + "\"", ways, PathsThatSpell.count(text, 6), 0);
        }
    }

    @Test
    @DisplayName("one character: any run")
    void runs() {
        int frames = 5 + Seed.random().nextInt(50);
        Check.close("runs in " + frames + " frames", frames * (frames + 1) / 2, PathsThatSpell.count("x", frames), 0);
    }

    @Test
    @DisplayName("random paths: every character with a blank behind it")
    void apart() {
        Random random = Seed.random();
        StringBuilder path = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            char c = (char) ('a' + random.nextInt(3));
            path.append(c).append(c).append('-');
            text.append(c);
        }
        Check.holds("\"" + path + "\" spells \"" + text + "\"", PathsThatSpell.spelt(path.toString()).equals(text.toString()));
    }
}
