import book.exercise.Check;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StopInTimeTest {

    /** The epochs are counted in the parameters themselves; the loss looks them up. */
    private static final UnaryOperator<double[]> FRESH = p -> new double[] {p[0] + 1};
    private static final UnaryOperator<double[]> IN_PLACE = p -> {
        p[0] += 1;
        return p;
    };

    private static ToDoubleFunction<double[]> losses(double... each) {
        return p -> each[(int) p[0] - 1];
    }

    private static StopInTime.Kept example(UnaryOperator<double[]> epoch) {
        return StopInTime.train(new double[1], epoch, losses(0.9, 0.6, 0.7, 0.5, 0.6, 0.55, 0.4), 2, 7);
    }

    private static void compare(int epochs, int best, StopInTime.Kept kept) {
        Check.equal("epochs trained", epochs, kept.epochs());
        Check.equal("the epoch kept", best, kept.best());
        Check.close("the parameters kept", new double[] {best}, kept.parameters(), 1e-9);
    }

    @Test
    @DisplayName("the example stops after epoch 6 and keeps epoch 4")
    void theExample() {
        compare(6, 4, example(FRESH));
    }

    @Test
    @DisplayName("a worse epoch now and then: only epochs in a row count as waiting")
    void nowAndThen() {
        compare(6, 6, StopInTime.train(new double[1], FRESH, losses(5, 4, 4.5, 3, 3.5, 2), 2, 6));
    }

    @Test
    @DisplayName("a loss that falls again, but not to a new minimum, does not count as better")
    void notTheMinimum() {
        compare(4, 1, StopInTime.train(new double[1], FRESH, losses(0.3, 0.9, 0.8, 0.7, 0.6, 0.5), 3, 6));
    }

    @Test
    @DisplayName("the parameters kept are those of the best epoch when training changes its array in place")
    void inPlace() {
        Check.close("the parameters kept", new double[] {4}, example(IN_PLACE).parameters(), 1e-9);
    }
}
