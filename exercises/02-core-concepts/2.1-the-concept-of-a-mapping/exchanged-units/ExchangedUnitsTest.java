import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExchangedUnitsTest {

    private static final double CLOSE = 1e-12;
    private static final double[][] POINTS = {{1, 2}, {-1, 0.5}, {3, -2}, {0, 0}};

    /** Two inputs, three hidden units, three outputs. */
    private static ExchangedUnits.Network network() {
        return new ExchangedUnits.Network(new double[][] {{1, 2}, {-1, 0.5}, {0.25, -3}}, new double[] {0.5, 1, 2},
                new double[][] {{5, 7, -1}, {2, -3, 4}, {0.5, 6, 8}}, new double[] {0.1, -0.2, 0.3});
    }

    @Test
    @DisplayName("the example of the statement: 22 at x = 1")
    void statement() {
        ExchangedUnits.Network two = new ExchangedUnits.Network(new double[][] {{2}, {-3}}, new double[] {1, 4},
                new double[][] {{5, 7}}, new double[] {0});
        Check.close("y at x = 1", new double[] {22}, ExchangedUnits.exchange(two, 0, 1).apply(new double[] {1}), CLOSE);
    }

    @Test
    @DisplayName("the mapping is the same: units 0 and 2 exchanged, at four points")
    void sameMapping() {
        for (double[] x : POINTS) {
            Check.close("y at (" + x[0] + ", " + x[1] + ")", network().apply(x),
                    ExchangedUnits.exchange(network(), 0, 2).apply(x), CLOSE);
        }
    }

    @Test
    @DisplayName("rows of W₁, numbers of b₁ and columns of W₂ have changed places, b₂ has not")
    void otherParameters() {
        ExchangedUnits.Network other = ExchangedUnits.exchange(network(), 0, 2);
        Check.close("w1", new double[][] {{0.25, -3}, {-1, 0.5}, {1, 2}}, other.w1(), CLOSE);
        Check.close("b1", new double[] {2, 1, 0.5}, other.b1(), CLOSE);
        Check.close("w2", new double[][] {{-1, 7, 5}, {4, -3, 2}, {8, 6, 0.5}}, other.w2(), CLOSE);
        Check.close("b2", new double[] {0.1, -0.2, 0.3}, other.b2(), CLOSE);
    }

    @Test
    @DisplayName("the network that was given is as it was")
    void argumentUnchanged() {
        ExchangedUnits.Network given = network();
        ExchangedUnits.exchange(given, 0, 2);
        for (int row = 0; row < 3; row++) {
            Check.unchanged("w1[" + row + "]", network().w1()[row], given.w1()[row]);
            Check.unchanged("w2[" + row + "]", network().w2()[row], given.w2()[row]);
        }
        Check.unchanged("b1", network().b1(), given.b1());
    }
}
