import book.exercise.Check;
import book.exercise.Seed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class @TYPE@HiddenTest {

    @Test
    @DisplayName("it catches a factor that is a little off")
    void factor() {
        double factor = 2.01 + Seed.random().nextDouble();
        Check.catches("a factor of " + factor, () -> @TYPE@.test(x -> factor * x));
    }
}
