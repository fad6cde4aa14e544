import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class @TYPE@Test {

    @Test
    @DisplayName("it passes what is right")
    void right() {
        Check.passes("twice x", () -> @TYPE@.test(x -> 2 * x));
        Check.passes("x + x", () -> @TYPE@.test(x -> x + x));
    }

    @Test
    @DisplayName("it catches a square")
    void square() {
        Check.catches("x squared", () -> @TYPE@.test(x -> x * x));
    }

    @Test
    @DisplayName("it catches what is right for positive numbers only")
    void positive() {
        Check.catches("twice |x|", () -> @TYPE@.test(x -> 2 * Math.abs(x)));
    }
}
