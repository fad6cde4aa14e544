import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PerceptronToMendTest {

    private static final double[][] POINTS = {{2, 1}, {-1, 1}, {1, 3}, {-2, -1}, {0.5, -2}, {3, -1}};
    private static final int[] CLASSES = {1, -1, 1, -1, -1, 1};

    @Test
    @DisplayName("one example, one pass: from weights 0 the first example is added")
    void firstExample() {
        double[][] x = {{3, -2}};
        Check.close("weights after an example of class +1", new double[] {3, -2, 1},
                new PerceptronToMend(x, new int[] {1}, 1).weights(), 1e-9);
    }

    @Test
    @DisplayName("the example of the statement, after one pass and after three")
    void statement() {
        double[][] x = {{3}, {1}};
        int[] y = {1, -1};
        Check.close("weights after 1 pass", new double[] {2, 0}, new PerceptronToMend(x, y, 1).weights(), 1e-9);
        Check.close("weights after 3 passes", new double[] {0, -2}, new PerceptronToMend(x, y, 3).weights(), 1e-9);
    }

    @Test
    @DisplayName("two classes on the two sides of 0: a pass with mistakes, then one without any")
    void stops() {
        double[][] x = {{1}, {2}, {-1}};
        Check.equal("passes", 2, new PerceptronToMend(x, new int[] {1, 1, -1}, 50).passes());
    }

    @Test
    @DisplayName("six points of two classes end on the right sides")
    void separates() {
        double[] w = new PerceptronToMend(POINTS, CLASSES, 1000).weights();
        int wrong = 0;
        for (int i = 0; i < POINTS.length; i++) {
            wrong += CLASSES[i] * (w[0] * POINTS[i][0] + w[1] * POINTS[i][1] + w[2]) <= 0 ? 1 : 0;
        }
        Check.equal("points on the wrong side", 0, wrong);
    }

    @Test
    @DisplayName("a pass whose last example is right, but not its first, is not the last pass")
    void goesOn() {
        double[][] x = {{1}, {-1}, {-2}};
        PerceptronToMend run = new PerceptronToMend(x, new int[] {1, 1, -1}, 50);
        Check.holds("the point −1 lies on its side", run.weights()[1] - run.weights()[0] > 0);
        Check.holds("a pass more changes nothing", run.passes() < 50);
    }
}
