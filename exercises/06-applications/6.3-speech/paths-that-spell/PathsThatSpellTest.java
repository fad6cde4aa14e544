import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathsThatSpellTest {

    @Test
    @DisplayName("runs melt, blanks vanish")
    void spelt() {
        Check.holds("\"aa-b\" spells \"ab\"", PathsThatSpell.spelt("aa-b").equals("ab"));
        Check.holds("\"--\" spells nothing", PathsThatSpell.spelt("--").isEmpty());
        Check.holds("the empty path spells nothing", PathsThatSpell.spelt("").isEmpty());
    }

    @Test
    @DisplayName("a blank between lets a character count twice")
    void twice() {
        Check.holds("\"a-ab\" spells \"aab\"", PathsThatSpell.spelt("a-ab").equals("aab"));
    }

    @Test
    @DisplayName("paths of three frames")
    void count() {
        Check.close("of \"ab\"", 5, PathsThatSpell.count("ab", 3), 0);
        Check.close("of \"aa\"", 1, PathsThatSpell.count("aa", 3), 0);
        Check.close("of nothing", 1, PathsThatSpell.count("", 3), 0);
        Check.close("of \"ab\" in one frame", 0, PathsThatSpell.count("ab", 1), 0);
    }

    @Test
    @DisplayName("no frames, and fewer than none")
    void none() {
        Check.close("nothing in no frames", 1, PathsThatSpell.count("", 0), 0);
        Check.close("\"a\" in no frames", 0, PathsThatSpell.count("a", 0), 0);
        boolean refused = false;
        try {
            PathsThatSpell.count("a", -1);
        } catch (IllegalArgumentException expected) {
            refused = true;
        }
        Check.holds("PathsThatSpell.count(\"a\", -1) is refused", refused);
    }
}
