package mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.scalar.Formulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws that every mapping keeps, differentiable or not. <b>A new mapping is checked by adding one line to
 * {@link #mappings}</b>: the mapping and an argument (whose results have a sensible {@code equals}). Differentiable ones
 * also join {@link DifferentiableLawsTest}. A list in another package calls {@link #keepsAllLaws}.
 */
public class MappingLawsTest {

    /** A mapping and an argument to try it on. */
    public record Listed<X, Y>(Mapping<X, Y> f, X argument) {
    }

    static List<Listed<?, ?>> mappings() {
        Mapping<String, Integer> length = String::length;
        Mapping<Double, Double> step = x -> x - 0.2 * (2 * x);
        return List.of(
            new Listed<>(Mapping.<String>identity(), "x"),
            new Listed<>(length, "abc"),
            new Listed<>(Mapping.of("length", Space.named("text"), Space.anything(), length), "abc"),
            new Listed<>(length.then(n -> n / 2.0).then(step).named("a pipeline"), "abc"),
            new Listed<>(FiniteMapping.of("parity", List.of(1, 2, 3), List.of(0, 1), x -> x % 2), 3),
            new Listed<>(Formulas.WAVE, 2.0),
            new Listed<>(Formulas.WAVE.then(Formulas.NESTED), 2.0));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void keepsTheLaws(Listed<?, ?> listed) {
        keepsAllLaws(listed);
    }

    /** Throws an AssertionError that names the law and the mapping, unless all laws hold. */
    public static <X, Y> void keepsAllLaws(Listed<X, Y> listed) {
        Mapping<X, Y> f = listed.f;
        X x = listed.argument;
        Y y = f.apply(x);
        assertEquals(y, f.apply(x), () -> f.name() + " gives one x two values");
        assertEquals(y, Mapping.<X>identity().then(f).apply(x), () -> f.name() + " breaks identity.then(f) = f");
        assertEquals(y, f.then(Mapping.identity()).apply(x), () -> f.name() + " breaks f.then(identity) = f");
        Mapping<X, List<X>> pair = z -> List.of(z, z);
        Mapping<List<X>, X> first = list -> list.get(0);
        Mapping<Y, String> text = String::valueOf;
        assertEquals(pair.then(first).then(f).then(text).apply(x), pair.then(first.then(f.then(text))).apply(x),
            () -> f.name() + " breaks associativity");
        assertEquals(f.domain(), Mapping.<X>identity().then(f).domain(), () -> f.name() + " loses its domain");
        assertEquals(f.codomain(), f.then(Mapping.identity()).codomain(), () -> f.name() + " loses its codomain");
        assertTrue(f.codomain().accepts(f.codomain(f.domain())), () -> f.name() + " leaves its codomain");
    }

    @Test
    void aMappingWithAMemoryIsFound() {
        int[] calls = new int[1];
        Mapping<Integer, Integer> counter = x -> x + calls[0]++;
        AssertionError error = assertThrows(AssertionError.class, () -> keepsAllLaws(new Listed<>(counter, 1)));
        assertTrue(error.getMessage().startsWith("f gives one x two values"), error.getMessage());
    }
}
