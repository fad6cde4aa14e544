package mapping.text.translation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** What was written is a value: equal if all of it is equal, and nobody can change it. */
class WrittenTest {

    private final int[] tokens = {3, 1, 4};
    private final Written written = new Written(tokens, -1.5, -0.5, true);

    @Test
    void equalityIsThatOfAllItsParts() {
        Written same = new Written(new int[] {3, 1, 4}, -1.5, -0.5, true);
        assertEquals(same, written);
        assertEquals(same.hashCode(), written.hashCode());
        assertNotEquals(new Written(new int[] {3, 1}, -1.5, -0.5, true), written);
        assertNotEquals(new Written(tokens, -1, -0.5, true), written);
        assertNotEquals(new Written(tokens, -1.5, -1, true), written);
        assertNotEquals(new Written(tokens, -1.5, -0.5, false), written);
        assertEquals("[3, 1, 4] -1.5", written.toString());
    }

    @Test
    void itsTokensCannotBeChangedFromOutside() {
        tokens[0] = 9;
        written.tokens()[1] = 9;
        assertArrayEquals(new int[] {3, 1, 4}, written.tokens());
    }
}
