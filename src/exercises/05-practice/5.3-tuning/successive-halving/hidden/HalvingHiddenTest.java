import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HalvingHiddenTest {

    @Test
    @DisplayName("a rung never has more than one setting in η of the rung before, and the last has fewer than η")
    void rungs() {
        Random random = Seed.random();
        int eta = 2 + random.nextInt(3);
        int settings = eta + random.nextInt(60);
        int[][] rungs = Halving.rungs(settings, 2, eta);
        for (int i = 1; i < rungs.length; i++) {
            Check.holds("rung " + i + " has one setting in η", rungs[i][0] == rungs[i - 1][0] / eta);
            Check.equal("the epochs of rung " + i, eta * rungs[i - 1][1], rungs[i][1]);
        }
        Check.holds("the last rung has at least one setting and fewer than η",
                rungs[rungs.length - 1][0] >= 1 && rungs[rungs.length - 1][0] < eta);
    }

    @Test
    @DisplayName("the best of steady curves wins, wherever it stands")
    void steady() {
        Random random = Seed.random();
        int best = random.nextInt(20);
        double[] losses = random.doubles(20, 0.2, 1).toArray();
        losses[best] = 0.1;
        Check.equal("the winner", best, Halving.winner((setting, epochs) -> losses[setting] / epochs, 20, 1, 3));
    }

    @Test
    @DisplayName("nobody who has left the race is trained again")
    void gone() {
        Random random = Seed.random();
        int slow = random.nextInt(9);
        int winner = Halving.winner((setting, epochs) -> {
            Check.holds("setting " + slow + " left after the first rung", setting != slow || epochs == 1);
            return setting == slow ? 2 : 1 + setting / 10.0;
        }, 9, 1, 3);
        Check.equal("the winner", slow == 0 ? 1 : 0, winner);
    }
}
