import book.exercise.Check;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FiniteMappingsTest {

    private static final Map<String, String> SPECIES = new TreeMap<>(
            Map.of("Ann", "Adelie", "Bob", "Gentoo", "Cleo", "Adelie")); // in order: Map.of has another one in each JVM

    /** x ↦ f(x) on {0, …, n − 1}. */
    private static Map<Integer, Integer> table(int n, IntUnaryOperator f) {
        return IntStream.range(0, n).boxed().collect(Collectors.toMap(x -> x, f::applyAsInt));
    }

    private static Set<Integer> range(int n) {
        return IntStream.range(0, n).boxed().collect(Collectors.toSet());
    }

    @Test
    @DisplayName("the birds of the statement: not one-to-one; x ↦ 2x: one-to-one")
    void injective() {
        Check.equal("Ann, Bob, Cleo ↦ species: injective", false, FiniteMappings.isInjective(SPECIES));
        Check.equal("x ↦ 2x on {0, …, 4}: injective", true, FiniteMappings.isInjective(table(5, x -> 2 * x)));
    }

    @Test
    @DisplayName("onto two species, not onto three")
    void surjective() {
        Check.equal("birds onto {Adelie, Gentoo}", true, FiniteMappings.isSurjective(SPECIES, Set.of("Adelie", "Gentoo")));
        Check.equal("birds onto {Adelie, Chinstrap, Gentoo}", false,
                FiniteMappings.isSurjective(SPECIES, Set.of("Adelie", "Chinstrap", "Gentoo")));
    }

    @Test
    @DisplayName("square, then add one modulo 5: 0 ↦ 1, 1 ↦ 2, 2 ↦ 0, 3 ↦ 0, 4 ↦ 2")
    void composition() {
        Map<Integer, Integer> square = table(5, x -> x * x % 5);
        Map<Integer, Integer> plusOne = table(5, x -> (x + 1) % 5);
        Check.equal("square, then plus one", new TreeMap<>(Map.of(0, 1, 1, 2, 2, 0, 3, 0, 4, 2)),
                new TreeMap<>(FiniteMappings.then(square, plusOne)));
    }

    @Test
    @DisplayName("the inverse of x ↦ 2x modulo 5: 1 comes from 3, since 6 is 1 modulo 5")
    void inverse() {
        Check.equal("inverse", new TreeMap<>(Map.of(0, 0, 2, 1, 4, 2, 1, 3, 3, 4)),
                new TreeMap<>(FiniteMappings.inverse(table(5, x -> 2 * x % 5), range(5))));
    }

    @Test
    @DisplayName("no inverse where two arguments share a value")
    void notInjective() {
        Check.equal("birds, onto {Adelie, Gentoo}", "no inverse", answer(SPECIES, Set.of("Adelie", "Gentoo")));
    }

    @Test
    @DisplayName("no inverse where an element of the codomain is not reached")
    void notSurjective() {
        Check.equal("x ↦ 2x from {0, 1, 2} to {0, …, 4}", "no inverse", answer(table(3, x -> 2 * x), range(5)));
    }

    private static <X, Y> String answer(Map<X, Y> f, Set<Y> codomain) {
        try {
            return "the inverse " + new TreeMap<>(FiniteMappings.inverse(f, codomain));
        } catch (IllegalArgumentException e) {
            return "no inverse";
        }
    }
}
