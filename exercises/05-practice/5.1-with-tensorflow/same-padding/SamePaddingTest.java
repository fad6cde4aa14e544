import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SamePaddingTest {

    @Test
    @DisplayName("the number of outputs is n / stride, rounded up, whatever the window")
    void outputs() {
        Check.equal("outputs of 28, window 3, stride 1", 28, SamePadding.outputs(28, 3, 1));
        Check.equal("outputs of 28, window 3, stride 2", 14, SamePadding.outputs(28, 3, 2));
        Check.equal("outputs of 5, window 4, stride 2", 3, SamePadding.outputs(5, 4, 2));
    }

    @Test
    @DisplayName("zeros in front: 28 with window 3, stride 2; 5 with window 4, stride 2")
    void before() {
        Check.equal("in front of 28, window 3, stride 2", 0, SamePadding.before(28, 3, 2));
        Check.equal("in front of 5, window 4, stride 2", 1, SamePadding.before(5, 4, 2));
    }

    @Test
    @DisplayName("zeros behind: 28 with window 3, stride 2; 5 with window 4, stride 2")
    void after() {
        Check.equal("behind 28, window 3, stride 2", 1, SamePadding.after(28, 3, 2));
        Check.equal("behind 5, window 4, stride 2", 2, SamePadding.after(5, 4, 2));
    }

    @Test
    @DisplayName("a window of 1 with stride 3 needs no zeros")
    void none() {
        Check.equal("in front of 6, window 1, stride 3", 0, SamePadding.before(6, 1, 3));
        Check.equal("behind 6, window 1, stride 3", 0, SamePadding.after(6, 1, 3));
    }

    @Test
    @DisplayName("TensorFlow's result for (1, 2, 3, 4), window (1, 10, 100), stride 2")
    void slide() {
        double[] signal = {1, 2, 3, 4};
        Check.close("the sums", new double[] {321, 43}, SamePadding.slide(signal, new double[] {1, 10, 100}, 2), 1e-9);
        Check.unchanged("the signal", new double[] {1, 2, 3, 4}, signal);
    }
}
