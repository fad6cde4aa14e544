import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepsToGoalHiddenTest {

    @Test
    @DisplayName("steps: of losses that fall by a constant factor, the logarithm tells")
    void falling() {
        int at = 2 + Seed.random().nextInt(6);
        double[] losses = new double[12];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = Math.pow(0.5, i);
        }
        for (int inARow = 1; inARow < 5; inARow++) {
            Check.equal("steps, " + inARow + " in a row", 7 * (at + inARow - 1),
                StepsToGoal.steps(losses, 7, 1.5 * Math.pow(0.5, at), inARow));
        }
        Check.equal("steps, never", 84, StepsToGoal.steps(losses, 7, 1e-9, 1));
    }

    @Test
    @DisplayName("factor: over n cuts of one factor it is that factor, and two ways round they multiply to 1")
    void factor() {
        Random random = Seed.random();
        int n = 2 + random.nextInt(5);
        int times = 2 + random.nextInt(4);
        int[] fast = new int[n];
        int[] slow = new int[n];
        int[] other = new int[n];
        for (int i = 0; i < n; i++) {
            fast[i] = 10 + random.nextInt(100);
            slow[i] = times * fast[i];
            other[i] = 10 + random.nextInt(100);
        }
        Check.close("one factor", times, StepsToGoal.factor(slow, fast), 1e-9);
        Check.close("both ways", 1, StepsToGoal.factor(other, fast) * StepsToGoal.factor(fast, other), 1e-9);
    }

    @Test
    @DisplayName("bound: a goal reached in the last step of the budget is reached")
    void last() {
        int budget = 100 + Seed.random().nextInt(100);
        Check.equal("bound", "exact", StepsToGoal.bound(new int[] {budget}, new int[] {budget / 2}, budget));
        Check.equal("bound", "at least", StepsToGoal.bound(new int[] {3, budget + 5}, new int[] {budget, 7}, budget));
    }

    @Test
    @DisplayName("steps: of random looks, by the letters of a text")
    void letters() {
        Random random = Seed.random();
        for (int run = 0; run < 20; run++) {
            double[] losses = random.doubles(30).toArray();
            StringBuilder looks = new StringBuilder();
            for (double loss : losses) {
                looks.append(loss <= 0.6 ? 'x' : '-');
            }
            int inARow = 1 + random.nextInt(5);
            int begins = looks.indexOf("x".repeat(inARow));
            Check.equal("steps of " + looks + ", " + inARow + " in a row", 4 * (begins < 0 ? 30 : begins + inARow - 1),
                StepsToGoal.steps(losses, 4, 0.6, inARow));
        }
    }
}
