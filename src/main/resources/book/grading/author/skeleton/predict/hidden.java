import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class @TYPE@HiddenTest {

    @Test
    @DisplayName("ten halvings make 1/1024")
    void formula() {
        Check.predicted("the number of steps", Math.ceil(Math.log(1000) / Math.log(2)), @TYPE@.stepsToAThousandth(), 0.05);
    }
}
