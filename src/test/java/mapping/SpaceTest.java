package mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpaceTest {

    @Test
    void printsAsMathematicsDoes() {
        assertEquals("ℝ", Space.reals().toString());
        assertEquals("ℝ⁷⁸⁴", Space.reals(784).toString());
        assertEquals("ℝ¹ˣ²⁸ˣ²⁸", Space.reals(1, 28, 28).toString());
        assertEquals("ℝⁿ", Space.reals(Space.ANY).toString());
        assertEquals("ℝ³ˣᵐˣⁿ", Space.reals(3, Space.ANY, Space.ANY).toString());
        assertEquals("{0, 1}", Space.range(2).toString());
        assertEquals("{0, 1, …, 9}", Space.range(10).toString());
        assertEquals("text", Space.named("text").toString());
        assertEquals("anything", Space.anything().toString());
        assertEquals("y²⁻·⁵?", "y" + Superscript.of("2-.5?"));
    }

    @Test
    void acceptsWhatFits() {
        assertTrue(Space.reals(3, Space.ANY).accepts(Space.reals(3, 4)));
        assertTrue(Space.reals(3, 4).accepts(Space.reals(Space.ANY, 4)));
        assertFalse(Space.reals(3, 4).accepts(Space.reals(4, 3)));
        assertFalse(Space.reals(3).accepts(Space.reals()), "a number is not a vector");
        assertFalse(Space.reals(3).accepts(Space.reals(3, 1)));
        assertTrue(Space.reals().accepts(Space.range(10)), "classes are numbers");
        assertFalse(Space.reals().accepts(Space.finite("cat", "dog")));
        assertFalse(Space.reals(2).accepts(Space.range(2)));
        assertTrue(Space.range(10).accepts(Space.range(2)));
        assertFalse(Space.range(2).accepts(Space.range(10)));
        assertFalse(Space.range(2).accepts(Space.reals()));
        assertTrue(Space.named("text").accepts(Space.named("text")));
        assertFalse(Space.named("text").accepts(Space.named("sound")));
        for (Space space : new Space[] {Space.anything(), Space.reals(), Space.range(3), Space.named("text")}) {
            assertTrue(space.accepts(Space.anything()));
            assertTrue(Space.anything().accepts(space));
        }
    }

    @Test
    void mayLeaveAxesOpen() {
        assertEquals("ℝ⁵", Space.ending(5).toString());
        assertEquals("ℝ", Space.ending().toString());
        assertEquals("ℝ³ˣ···", Space.starting(3).toString());
        assertTrue(Space.ending(5).accepts(Space.reals(5)));
        assertTrue(Space.ending(5).accepts(Space.reals(2, 3, 5)));
        assertTrue(Space.reals(2, 3, 5).accepts(Space.ending(5)));
        assertFalse(Space.ending(5).accepts(Space.reals(5, 2)));
        assertFalse(Space.ending(3, 5).accepts(Space.reals(5)));
        assertTrue(Space.starting(3).accepts(Space.reals(3, 28, 28)));
        assertFalse(Space.starting(3).accepts(Space.reals(28, 28, 3)));
        assertTrue(Space.starting(3).accepts(Space.ending(5)));
        assertTrue(Space.ending(4, 5).accepts(Space.ending(5)));
        assertFalse(Space.ending(4, 5).accepts(Space.ending(4)));
        assertTrue(Space.ending().accepts(Space.range(3)));
        assertFalse(Space.ending(3).accepts(Space.range(3)));
        assertFalse(Space.ending(3).accepts(Space.named("text")));
    }

    @Test
    void aProductIsAcceptedFactorByFactor() {
        Space heads = Space.product(Space.reals(3), Space.reals());
        assertEquals("ℝ³ × ℝ", heads.toString());
        assertEquals("(ℝ³ × ℝ) × {0, 1}", Space.product(heads, Space.range(2)).toString());
        assertEquals("{0, 1} × (ℝ³ × ℝ)", Space.product(Space.range(2), heads).toString());
        assertTrue(heads.accepts(Space.product(Space.reals(3), Space.range(10))));
        assertTrue(heads.accepts(Space.product(Space.anything(), Space.reals())));
        assertTrue(heads.accepts(Space.anything()));
        assertFalse(heads.accepts(Space.product(Space.reals(), Space.reals(3))), "the order of the factors counts");
        assertFalse(heads.accepts(Space.reals(4)), "a pair is not a longer vector");
    }

    @Test
    void refusesSizesThatAreNone() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> Space.reals(3, 0));
        assertEquals("A space of real numbers must have sizes of 1 or more, got [3, 0].", error.getMessage());
    }
}
