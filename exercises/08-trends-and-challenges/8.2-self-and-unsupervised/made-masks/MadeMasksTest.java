import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MadeMasksTest {

    private static final int[] INPUTS = {1, 2, 3};
    private static final int[] HIDDEN = {1, 2, 1, 2};

    @Test
    @DisplayName("the mask below the hidden units of the example")
    void hidden() {
        Check.close("the mask", new double[][] {{1, 0, 0}, {1, 1, 0}, {1, 0, 0}, {1, 1, 0}},
            MadeMasks.mask(INPUTS, HIDDEN, false), 1e-12);
    }

    @Test
    @DisplayName("the mask below the outputs of the example")
    void outputs() {
        Check.close("the mask", new double[][] {{0, 0, 0, 0}, {1, 0, 1, 0}, {1, 1, 1, 1}},
            MadeMasks.mask(HIDDEN, INPUTS, true), 1e-12);
    }

    @Test
    @DisplayName("the paths of the example, of masks that are right")
    void paths() {
        double[][] first = {{1, 0, 0}, {1, 1, 0}, {1, 0, 0}, {1, 1, 0}};
        double[][] second = {{0, 0, 0, 0}, {1, 0, 1, 0}, {1, 1, 1, 1}};
        Check.close("the paths", new double[][] {{0, 0, 0}, {2, 0, 0}, {4, 2, 0}}, MadeMasks.paths(first, second), 1e-12);
        Check.close("the paths of one layer", first, MadeMasks.paths(first), 1e-12);
    }
}
