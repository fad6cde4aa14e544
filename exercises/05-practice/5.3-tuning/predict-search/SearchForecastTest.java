import book.exercise.Check;
import java.util.List;
import mapping.random.RandomSource;
import mapping.tuning.Dimension;
import mapping.tuning.SearchSpace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchForecastTest {

    private static final SearchSpace SPACE = SearchSpace.of(Dimension.logUniform("rate", 1e-4, 1),
            Dimension.uniform("idle", 0, 1));

    private static double different(List<double[]> points) {
        return points.stream().map(SPACE::apply).map(setting -> setting.get("rate")).distinct().count();
    }

    /** The share of 20,000 good tenths, each at another place, that one of the points hits. */
    private static double hits(boolean grid) {
        RandomSource random = RandomSource.of(3);
        int hit = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            double low = random.nextDouble(0, 0.9);
            List<double[]> points = grid ? SPACE.grid(5, 2) : SPACE.random(10, random.nextLong());
            double shift = grid ? random.nextDouble() : 0;
            hit += points.stream().mapToDouble(each -> (each[0] + shift) % 1).anyMatch(u -> u >= low && u < low + 0.1) ? 1 : 0;
        }
        return hit / 20_000.0;
    }

    @Test
    @DisplayName("the rates of the grid")
    void gridRates() {
        Check.predicted("the number of different rates", different(SPACE.grid(5, 2)), SearchForecast.gridRates(), 0.01);
    }

    @Test
    @DisplayName("the rates of ten random points")
    void randomRates() {
        Check.predicted("the number of different rates", different(SPACE.random(10, 1)), SearchForecast.randomRates(), 0.01);
    }

    @Test
    @DisplayName("the chance of the grid")
    void gridHits() {
        Check.predicted("the chance", hits(true), SearchForecast.gridHits(), 0.04);
    }

    @Test
    @DisplayName("the chance of ten random points")
    void randomHits() {
        Check.predicted("the chance", hits(false), SearchForecast.randomHits(), 0.06);
    }

    @Test
    @DisplayName("the number of trials for the best 2 %")
    void trials() {
        int trials = 1;
        while (1 - Math.pow(0.98, trials) < 0.9) {
            trials++;
        }
        Check.predicted("the number of trials", trials, SearchForecast.trials(), 0.04);
    }

    @Test
    @DisplayName("the middle of a log-uniform dimension")
    void middle() {
        Check.predicted("the rate", SPACE.apply(new double[] {0.5, 0}).get("rate"), SearchForecast.middle(), 0.01);
    }
}
