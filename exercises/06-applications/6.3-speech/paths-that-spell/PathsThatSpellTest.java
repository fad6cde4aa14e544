import book.exercise.Check;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathsThatSpellTest {

    /** The example: columns a, b and the blank. The products of the paths were worked out on paper. */
    private static final double[][] THREE = {{0.5, 0.1, 0.4}, {0.3, 0.2, 0.5}, {0.1, 0.6, 0.3}};

    @Test
    @DisplayName("the fewest frames: a blank only between equal characters")
    void fewest() {
        Check.equal("frames of \"ab\"", 2, PathsThatSpell.fewest("ab"));
        Check.equal("frames of \"aa\"", 3, PathsThatSpell.fewest("aa"));
        Check.equal("frames of \"abba\"", 5, PathsThatSpell.fewest("abba"));
        Check.equal("frames of \"aaa\"", 5, PathsThatSpell.fewest("aaa"));
        Check.equal("frames of nothing", 0, PathsThatSpell.fewest(""));
    }

    @Test
    @DisplayName("the example: \"b\" ends in its letter")
    void late() {
        Check.equal("the path of \"b\"", "--b", PathsThatSpell.likeliest(THREE, "b"));
        Check.equal("the path of \"ab\"", "a-b", PathsThatSpell.likeliest(THREE, "ab"));
    }

    @Test
    @DisplayName("the example: \"aa\" has one path")
    void twice() {
        Check.equal("the path of \"aa\"", "a-a", PathsThatSpell.likeliest(THREE, "aa"));
    }

    @Test
    @DisplayName("paths that end in the blank, and one of nothing but blanks")
    void blanks() {
        Check.equal("the path of \"a\"", "a--", PathsThatSpell.likeliest(THREE, "a"));
        Check.equal("the path of nothing", "---", PathsThatSpell.likeliest(THREE, ""));
    }

    @Test
    @DisplayName("a label that is held for three frames")
    void held() {
        double[][] p = {{0.8, 0.1, 0.1}, {0.8, 0.1, 0.1}, {0.8, 0.1, 0.1}, {0.1, 0.8, 0.1}};
        Check.equal("the path of \"ab\"", "aaab", PathsThatSpell.likeliest(p, "ab"));
    }

    @Test
    @DisplayName("what was foretold with certainty is not always what was said")
    void spoken() {
        double[][] p = {{0.7, 0.1, 0.2}, {0.7, 0.1, 0.2}, {0.2, 0.1, 0.7}};
        Check.equal("the path of \"ba\"", "ba-", PathsThatSpell.likeliest(p, "ba"));
    }

    @Test
    @DisplayName("two thousand frames that all say a: each product of them is 0 in a double")
    void thousands() {
        double[][] p = new double[2000][];
        Arrays.setAll(p, t -> t == 1500 ? new double[] {0.3, 0.4, 0.3} : new double[] {0.6, 0.2, 0.2});
        Check.equal("the path of \"aba\"", "a".repeat(1500) + "b" + "a".repeat(499), PathsThatSpell.likeliest(p, "aba"));
    }

    @Test
    @DisplayName("too few frames are refused")
    void tooFew() {
        boolean refused = false;
        try {
            PathsThatSpell.likeliest(Arrays.copyOf(THREE, 2), "aa");
        } catch (IllegalArgumentException expected) {
            refused = true;
        }
        Check.holds("\"aa\" in two frames is refused", refused);
    }
}
