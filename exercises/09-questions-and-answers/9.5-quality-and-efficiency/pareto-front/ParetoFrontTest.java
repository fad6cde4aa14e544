import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {

    private static final double[][] MODELS = {{100, 0.90}, {200, 0.90}, {200, 0.93}, {50, 0.80}};

    @Test
    @DisplayName("dominates: as good for less, better for as much; never both ways")
    void dominates() {
        Check.equal("(100, 0.90) over (200, 0.90)", true, ParetoFront.dominates(MODELS[0], MODELS[1]));
        Check.equal("(200, 0.93) over (200, 0.90)", true, ParetoFront.dominates(MODELS[2], MODELS[1]));
        Check.equal("(100, 0.90) over (200, 0.93)", false, ParetoFront.dominates(MODELS[0], MODELS[2]));
        Check.equal("(200, 0.93) over (100, 0.90)", false, ParetoFront.dominates(MODELS[2], MODELS[0]));
        Check.equal("(100, 0.90) over its equal", false, ParetoFront.dominates(MODELS[0], MODELS[0].clone()));
    }

    @Test
    @DisplayName("front: of four models 0, 2 and 3")
    void front() {
        Check.equal("front", "0 2 3", text(ParetoFront.front(MODELS)));
    }

    @Test
    @DisplayName("front: two equal models stay together, or go together")
    void twins() {
        double[][] twins = {{10, 0.5}, {30, 0.6}, {20, 0.7}, {10, 0.5}, {30, 0.6}};
        Check.equal("front", "0 2 3", text(ParetoFront.front(twins)));
    }

    @Test
    @DisplayName("best: within the budget, and not what is over it")
    void best() {
        Check.equal("budget 200", 2, ParetoFront.best(MODELS, 200));
        Check.equal("budget 199", 0, ParetoFront.best(MODELS, 199));
        Check.equal("budget 49", -1, ParetoFront.best(MODELS, 49));
    }

    @Test
    @DisplayName("best: of equally good models the cheapest, of equally cheap ones the first")
    void ties() {
        Check.equal("ties", 1, ParetoFront.best(new double[][] {{30, 0.8}, {20, 0.8}, {20, 0.8}, {10, 0.7}}, 100));
    }

    private static String text(int[] numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(Integer::toString).collect(java.util.stream.Collectors.joining(" "));
    }
}
