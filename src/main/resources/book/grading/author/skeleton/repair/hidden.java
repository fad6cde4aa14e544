import book.exercise.Check;
import book.exercise.Seed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class @TYPE@HiddenTest {

    @Test
    @DisplayName("twice a random number")
    void random() {
        double x = 1 + Seed.random().nextDouble();
        Check.close("answer", x + x, @TYPE@.answer(x), 1e-12);
    }
}
