import book.exercise.Check;
import book.exercise.Seed;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FiniteMappingsHiddenTest {

    @Test
    @DisplayName("random tables: both questions are answered as pairs of elements answer them")
    void questions() {
        Random random = Seed.random();
        Set<Integer> codomain = Set.of(0, 1, 2, 3);
        for (int trial = 0; trial < 40; trial++) {
            Map<Integer, Integer> f = new HashMap<>();
            int n = 1 + random.nextInt(5);
            for (int x = 0; x < n; x++) {
                f.put(x, random.nextInt(4));
            }
            boolean injective = true;
            for (int x = 0; x < n; x++) {
                for (int other = 0; other < x; other++) {
                    injective &= !f.get(x).equals(f.get(other));
                }
            }
            boolean surjective = true;
            for (int y : codomain) {
                boolean reached = false;
                for (int x = 0; x < n; x++) {
                    reached |= f.get(x) == y;
                }
                surjective &= reached;
            }
            Check.equal(new TreeMap<>(f) + ": injective", injective, FiniteMappings.isInjective(f));
            Check.equal(new TreeMap<>(f) + ": surjective", surjective, FiniteMappings.isSurjective(f, codomain));
        }
    }

    @Test
    @DisplayName("a mapping, then its inverse, is the identity, and so is the inverse, then the mapping")
    void bothWays() {
        int shift = 1 + Seed.random().nextInt(6);
        Map<Integer, String> f = new HashMap<>();
        for (int x = 0; x < 7; x++) {
            f.put(x, "place " + (x + shift) % 7);
        }
        Map<String, Integer> back = FiniteMappings.inverse(f, Set.copyOf(f.values()));
        Map<Integer, Integer> there = FiniteMappings.then(f, back);
        Map<String, String> here = FiniteMappings.then(back, f);
        for (int x = 0; x < 7; x++) {
            Check.equal("there and back from " + x, x, there.get(x));
            Check.equal("back and there from place " + x, "place " + x, here.get("place " + x));
        }
    }
}
