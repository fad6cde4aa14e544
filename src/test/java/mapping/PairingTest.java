package mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PairingTest {

    private static final Mapping<Integer, Integer> QUOTIENT =
            Mapping.of("quotient", Space.range(100), Space.range(15), x -> x / 7);
    private static final Mapping<Integer, Integer> REMAINDER =
            Mapping.of("remainder", Space.range(100), Space.range(7), x -> x % 7);

    /** Division with remainder: quotient and remainder together give the number back, which neither does alone. */
    @Test
    void aPairingCanBeOneToOneWhereItsPartsAreNot() {
        Mapping<Pair<Integer, Integer>, Integer> back = parts -> 7 * parts.first() + parts.second();
        for (int x = 0; x < 100; x++) {
            assertEquals(x, QUOTIENT.and(REMAINDER).then(back).apply(x));
        }
    }

    @Test
    void eachPartComesBackUnchanged() {
        Mapping<Integer, Pair<Integer, Integer>> both = QUOTIENT.and(REMAINDER);
        assertEquals(new Pair<>(7, 1), both.apply(50));
        assertEquals("(7, 1)", both.apply(50).toString());
        assertEquals(QUOTIENT.apply(50), both.then(Pair::first).apply(50));
        assertEquals(REMAINDER.apply(50), both.then(Pair::second).apply(50));
    }

    /** (f, g) after h is (f after h, g after h). */
    @Test
    void whatComesBeforeIsSharedByBoth() {
        Mapping<Integer, Integer> square = x -> x * x;
        assertEquals(square.then(QUOTIENT).and(square.then(REMAINDER)).apply(9), square.then(QUOTIENT.and(REMAINDER)).apply(9));
    }

    @Test
    void itsSpacesAreThoseOfItsParts() {
        assertEquals("(quotient, remainder): {0, 1, …, 99} → {0, 1, …, 14} × {0, 1, …, 6}", QUOTIENT.and(REMAINDER).toString());
        Mapping<Integer, Integer> bare = x -> x;
        assertEquals(Space.range(100), bare.and(QUOTIENT).domain());
        assertEquals(Space.range(100), QUOTIENT.and(bare).domain());
        assertEquals("ℝ³ × ℝ³", Mapping.identity().and(Mapping.identity()).codomain(Space.reals(3)).toString());
    }

    @Test
    void noCommonArgumentIsRefused() {
        Mapping<Integer, Integer> ofText = Mapping.of("length", Space.named("text"), Space.reals(), x -> x);
        assertEquals("A pairing must give both mappings the same argument, got {0, 1, …, 99} for quotient and text for length.",
            assertThrows(IllegalArgumentException.class, () -> QUOTIENT.and(ofText)).getMessage());
    }
}
