import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HonestChoiceTest {

    private static final double[][] LOSSES = {{0.9, 0.4}, {0.5, 0.6}, {0.7, 0.8}};
    private static final double[][] SCORES = {{0.60, 0.83}, {0.80, 0.75}, {0.85, 0.90}};

    @Test
    @DisplayName("chosen: the least validation loss of each cut, as in the example")
    void chosen() {
        Check.equal("row for cut 0", 1, HonestChoice.chosen(LOSSES, 0));
        Check.equal("row for cut 1", 0, HonestChoice.chosen(LOSSES, 1));
    }

    @Test
    @DisplayName("chosen: a training that diverged is never chosen, wherever it stands")
    void diverged() {
        double nan = Double.NaN;
        Check.equal("row, NaN in front", 2, HonestChoice.chosen(new double[][] {{nan}, {0.5}, {0.3}}, 0));
        Check.equal("row, NaN behind", 0, HonestChoice.chosen(new double[][] {{0.3}, {0.5}, {nan}}, 0));
        Check.equal("row, infinity in front", 1, HonestChoice.chosen(new double[][] {{Double.POSITIVE_INFINITY}, {7}, {nan}}, 0));
    }

    @Test
    @DisplayName("chosen: of equal losses the first")
    void equal() {
        Check.equal("row", 1, HonestChoice.chosen(new double[][] {{0.9}, {0.4}, {0.4}}, 0));
    }

    @Test
    @DisplayName("score: 0.815 in the example")
    void score() {
        Check.close("score", 0.815, HonestChoice.score(LOSSES, SCORES), 1e-9);
    }

    @Test
    @DisplayName("score: 0.8 with three cuts that choose three different rows")
    void threeCuts() {
        double[][] losses = {{0.1, 0.9, 0.9}, {0.5, 0.4, 0.3}, {0.6, 0.3, 0.5}};
        double[][] scores = {{0.7, 0.1, 0.2}, {0.5, 0.6, 0.8}, {0.3, 0.9, 0.4}};
        Check.close("score", 0.8, HonestChoice.score(losses, scores), 1e-9);
    }
}
