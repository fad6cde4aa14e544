import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class @TYPE@Test {

    @Test
    @DisplayName("twice 3 is 6")
    void answer() {
        Check.close("answer", 6, @TYPE@.answer(3), 1e-12);
    }
}
