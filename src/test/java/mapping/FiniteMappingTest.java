package mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiniteMappingTest {

    private static final List<Integer> FIVE = List.of(0, 1, 2, 3, 4);
    private static final FiniteMapping<Integer, Integer> TWICE_MOD_5 = FiniteMapping.of("twice", FIVE, FIVE, x -> 2 * x % 5);
    private static final FiniteMapping<Integer, Integer> SQUARE_MOD_5 = FiniteMapping.of("square", FIVE, FIVE, x -> x * x % 5);
    private static final FiniteMapping<Integer, String> PARITY =
        FiniteMapping.of("parity", FIVE, List.of("even", "odd"), x -> x % 2 == 0 ? "even" : "odd");
    private static final FiniteMapping<Integer, Integer> INCLUSION = FiniteMapping.of("inclusion", List.of(1, 2), FIVE, x -> x);

    @Test
    void decidesWhatItIs() {
        assertTrue(TWICE_MOD_5.isBijective());
        assertFalse(SQUARE_MOD_5.isInjective());
        assertFalse(SQUARE_MOD_5.isSurjective());
        assertTrue(PARITY.isSurjective());
        assertFalse(PARITY.isBijective());
        assertTrue(INCLUSION.isInjective());
        assertFalse(INCLUSION.isBijective());
        assertEquals(Set.of(0, 1, 4), SQUARE_MOD_5.image());
        assertEquals(Set.of(2, 3), SQUARE_MOD_5.preimage(4));
        assertEquals(Set.of(), SQUARE_MOD_5.preimage(2));
    }

    @Test
    void anInverseUndoes() {
        FiniteMapping<Integer, Integer> inverse = TWICE_MOD_5.inverse();
        assertEquals(Map.of(0, 0, 1, 3, 2, 1, 3, 4, 4, 2), inverse.table());   // 3 is the inverse of 2 modulo 5
        assertEquals("inverse of twice", inverse.name());
        FIVE.forEach(x -> assertEquals(x, TWICE_MOD_5.then(inverse).apply(x)));
        assertEquals(TWICE_MOD_5.table(), inverse.inverse().table());
    }

    @Test
    void whatForbidsAnInverseIsNamed() {
        assertEquals("square has no inverse: 1 and 4 are both sent to 1.",
            assertThrows(IllegalStateException.class, SQUARE_MOD_5::inverse).getMessage());
        assertEquals("inclusion has no inverse: 0 is not reached.",
            assertThrows(IllegalStateException.class, INCLUSION::inverse).getMessage());
    }

    @Test
    void staysInsideItsSets() {
        assertEquals("twice sends 3 to 6, which is not in its codomain {0, 1, 2, 3, 4}.",
            assertThrows(IllegalArgumentException.class, () -> FiniteMapping.of("twice", FIVE, FIVE, x -> 2 * x)).getMessage());
        assertEquals("7 is not in {0, 1, 2, 3, 4}, the domain of parity.",
            assertThrows(NoSuchElementException.class, () -> PARITY.apply(7)).getMessage());
        assertEquals("parity gives {even, odd}, square takes {0, 1, 2, 3, 4}.",
            assertThrows(IllegalArgumentException.class,
                () -> ((Mapping<Integer, ?>) PARITY).then(cast(SQUARE_MOD_5))).getMessage());
    }

    @SuppressWarnings("unchecked")
    private static <A, B> Mapping<A, B> cast(Mapping<?, ?> mapping) {
        return (Mapping<A, B>) mapping;
    }

    @Test
    void composesAndPrints() {
        FiniteMapping<Integer, String> both = SQUARE_MOD_5.then(PARITY);
        assertEquals("square then parity: 0 ↦ even, 1 ↦ odd, 2 ↦ even, 3 ↦ even, 4 ↦ odd", both.toString());
        assertEquals("square then parity: {0, 1, 2, 3, 4} → {even, odd}", both.signature());
    }
}
