package mapping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void itHoldsOrNotAndSaysWithWhichNumbers() {
        assertEquals("MSE 0.9123 > MAE 0.62", Evidence.above("MSE", 0.91234, "MAE", 0.62).text());
        assertEquals("MSE 0.5 not > MAE 0.5", Evidence.above("MSE", 0.5, "MAE", 0.5).text());
        assertEquals("a −3 < b 12000000", Evidence.below("a", -3, "b", 1.2e7).text());
        assertEquals("slope 1.98 in [1.9, 2.1]", Evidence.between("slope", 1.98, 1.9, 2.1).text());
        assertEquals("error 1.2E-9 = 0 ± 1E-8", Evidence.close("error", 1.2e-9, 0, 1e-8).text());
    }

    @Test
    void nothingHoldsForNaN() {
        assertFalse(Evidence.above("x", Double.NaN, "y", 1).holds());
        assertFalse(Evidence.below("x", Double.NaN, "y", 1).holds());
        assertFalse(Evidence.between("x", Double.NaN, 0, 1).holds());
        assertFalse(Evidence.close("x", Double.NaN, 0, 1).holds());
        assertEquals("x NaN not > y ∞", Evidence.above("x", Double.NaN, "y", Double.POSITIVE_INFINITY).text());
    }

    @Test
    void togetherTheyHoldIfBothDo() {
        Evidence yes = Evidence.that(true, "3 of 3 rows");
        Evidence no = Evidence.that(false, "1 of 3 rows");
        assertTrue(yes.and(yes).holds());
        assertFalse(yes.and(no).holds());
        assertFalse(no.and(yes).holds());
        assertEquals("3 of 3 rows; 1 of 3 rows", yes.and(no).text());
    }

    @Test
    void theTextIsOneLineThatSaysSomething() {
        assertThrows(IllegalArgumentException.class, () -> Evidence.that(true, " "));
        assertThrows(IllegalArgumentException.class, () -> Evidence.that(true, "two\nlines"));
        assertThrows(IllegalArgumentException.class, () -> Evidence.that(true, null));
    }
}
