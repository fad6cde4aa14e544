import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParetoFrontHiddenTest {

    private static double[][] models() {
        Random random = Seed.random();
        double[][] models = new double[40][];
        for (int i = 0; i < models.length; i++) {
            models[i] = new double[] {1 + random.nextInt(8), random.nextInt(8) / 8.0};
        }
        return models;
    }

    @Test
    @DisplayName("front: who is on it is the best for some budget, and nobody of its quality is cheaper")
    void front() {
        double[][] models = models();
        int[] expected = IntStream.range(0, models.length)
            .filter(i -> Arrays.stream(models).allMatch(other -> other[0] > models[i][0] || other[1] < models[i][1] ||
                other[0] == models[i][0] && other[1] == models[i][1])).toArray();
        Check.equal("front", Arrays.toString(expected), Arrays.toString(ParetoFront.front(models)));
    }

    @Test
    @DisplayName("best: stands on the front, for every budget")
    void best() {
        double[][] models = models();
        int[] front = ParetoFront.front(models);
        for (int budget = 8; budget <= 12; budget++) {
            int best = ParetoFront.best(models, budget);
            Check.holds("the best for " + budget + " is on the front", Arrays.stream(front).anyMatch(i -> i == best));
        }
    }

    @Test
    @DisplayName("front: of no models nothing")
    void none() {
        Check.equal("models", 0, ParetoFront.front(new double[0][]).length);
        Check.equal("best", -1, ParetoFront.best(new double[0][], 1));
    }
}
