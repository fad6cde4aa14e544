import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StopInTimeHiddenTest {

    @Test
    @DisplayName("drawn losses: stops and keeps as a second look at the whole course says")
    void drawn() {
        Random random = Seed.random();
        double[] losses = random.doubles(40, 0, 1).toArray();
        int patience = 2 + random.nextInt(5);
        int best = 0;
        int end = losses.length;
        for (int epoch = 0; epoch < losses.length; epoch++) {
            best = losses[epoch] < losses[best] ? epoch : best;
            if (epoch - best == patience) {
                end = epoch + 1;
                break;
            }
        }
        double[] start = {0};
        StopInTime.Kept kept = StopInTime.train(start, p -> {
            p[0] += 1;
            return p;
        }, p -> losses[(int) p[0] - 1], patience, losses.length);
        Check.equal("epochs trained", end, kept.epochs());
        Check.equal("the epoch kept", best + 1, kept.best());
        Check.close("the parameters kept", new double[] {best + 1}, kept.parameters(), 1e-9);
        Check.unchanged("the start", new double[] {0}, start);
    }
}
