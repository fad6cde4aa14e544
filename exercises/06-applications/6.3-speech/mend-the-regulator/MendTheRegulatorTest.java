import book.exercise.Check;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheRegulatorTest {

    private static List<Integer> sources(int frames, double... logs) {
        return Arrays.stream(MendTheRegulator.sources(logs, frames)).boxed().toList();
    }

    @Test
    @DisplayName("the example: 1.65 and 2.72 frames in a room of seven")
    void example() {
        Check.equal("the letters of the frames", List.of(0, 0, 1, 1, 1, -1, -1), sources(7, 0.5, 1));
    }

    @Test
    @DisplayName("durations of 1.4, 1.6 and 2.6 in a room of six: they are rounded to the nearest")
    void rounded() {
        Check.equal("the letters of the frames", List.of(0, 1, 1, 2, 2, 2), sources(6, Math.log(1.4), Math.log(1.6),
            Math.log(2.6)));
    }

    @Test
    @DisplayName("a letter that should last 0.05 frames has one all the same")
    void least() {
        Check.equal("the letters of the frames", List.of(0, 0, 1, 2, 2), sources(5, Math.log(2.1), -3, Math.log(2.2)));
    }

    @Test
    @DisplayName("frames behind the last letter belong to none")
    void behind() {
        Check.equal("the letters of the frames", List.of(0, 0, 0, -1, -1), sources(5, Math.log(3.1)));
    }

    @Test
    @DisplayName("what does not fit is cut off")
    void cut() {
        Check.equal("the letters of the frames", List.of(0, 0, 1, 1), sources(4, Math.log(1.7), Math.log(50.2), Math.log(3.1)));
    }
}
