import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarpWithAPenaltyTest {

    private static final double[] SHORT = {1, 2, 3};
    private static final double[] HELD = {1, 1, 1, 1, 2, 3};

    @Test
    @DisplayName("without a penalty it is time warping: the table of the textbook (Müller, 2015) ends in 9")
    void free() {
        Check.close("the cost", 9, WarpWithAPenalty.cost(new double[] {1, 3, 3, 8, 1}, new double[] {2, 0, 0, 8, 7, 2}, 0), 1e-12);
        Check.close("the cost", 0, WarpWithAPenalty.cost(SHORT, HELD, 0), 1e-12);
    }

    @Test
    @DisplayName("three held frames cost three penalties")
    void penalties() {
        Check.close("the cost", 1.5, WarpWithAPenalty.cost(SHORT, HELD, 0.5), 1e-12);
        Check.close("exchanged", 1.5, WarpWithAPenalty.cost(HELD, SHORT, 0.5), 1e-12);
        Check.equal("held", 3, WarpWithAPenalty.held(SHORT, HELD, 0.5));
    }

    @Test
    @DisplayName("equal lengths and a high penalty: nothing is held")
    void straight() {
        double[] a = {1, 5, 2, 7};
        double[] b = {5, 2, 7, 7};
        Check.close("the cost", 4 + 3 + 5, WarpWithAPenalty.cost(a, b, 100), 1e-12);
        Check.equal("held", 0, WarpWithAPenalty.held(a, b, 100));
        Check.close("cheap penalty", 4 + 0.5, WarpWithAPenalty.cost(a, b, 0.25), 1e-12);
        Check.equal("held", 2, WarpWithAPenalty.held(a, b, 0.25));
    }

    @Test
    @DisplayName("one frame against several")
    void one() {
        Check.close("the cost", 1 + 2 + 3 + 2 * 0.1, WarpWithAPenalty.cost(new double[] {0}, SHORT, 0.1), 1e-12);
        Check.equal("held", 2, WarpWithAPenalty.held(SHORT, new double[] {0}, 0.1));
    }

    @Test
    @DisplayName("of equally good ways the free step is taken")
    void ties() {
        Check.equal("held, all frames alike", 0, WarpWithAPenalty.held(new double[3], new double[3], 0));
        Check.equal("held, one frame more", 1, WarpWithAPenalty.held(new double[3], new double[4], 0));
    }
}
