package mapping.tuning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spaces by hand, searches on functions whose best point is known, stores that are read again. */
class SearchTest {

    private static final SearchSpace PLANE = SearchSpace.of(Dimension.uniform("x", 0, 1), Dimension.uniform("y", 0, 1));

    @Test
    void dimensionsByHand() {
        assertEquals(0.01, Dimension.logUniform("rate", 1e-4, 1).apply(0.5), 1e-17);
        assertEquals(2.5, Dimension.uniform("x", 2, 3).apply(0.5));
        Dimension die = Dimension.whole("die", 1, 6);
        assertEquals(1, die.apply(0.0));
        assertEquals(4, die.apply(0.5));
        assertEquals(6, die.apply(Math.nextDown(1.0)));
        assertEquals(64, Dimension.choice("batch", 32, 64, 128).apply(0.5));
        assertThrows(IllegalArgumentException.class, () -> die.apply(1.0));
        assertThrows(IllegalArgumentException.class, () -> Dimension.logUniform("rate", 0, 1));
    }

    @Test
    void theGridHasTheCentresOfItsCells() {
        List<double[]> grid = PLANE.grid(1, 3);
        assertEquals(3, grid.size());
        assertArrayEquals(new double[] {0.5, 1 / 6.0}, grid.get(0));
        assertArrayEquals(new double[] {0.5, 2.5 / 3}, grid.get(2));
    }

    /** The distribution of n even draws is within 1.63/√n of the true one in 99 of 100 cases (Kolmogorov). */
    @Test
    void randomPointsAreEvenAndDoNotDependOnTheirCount() {
        List<double[]> points = PLANE.random(2000, 7);
        assertArrayEquals(points.get(11), PLANE.random(12, 7).get(11));
        for (int axis = 0; axis < 2; axis++) {
            int along = axis;
            List<Double> sorted = new ArrayList<>(points.stream().map(each -> each[along]).toList());
            Collections.sort(sorted);
            double farthest = 0;
            for (int i = 0; i < sorted.size(); i++) {
                farthest = Math.max(farthest, Math.abs(sorted.get(i) - (i + 0.5) / sorted.size()));
            }
            assertTrue(farthest < 1.63 / Math.sqrt(2000), "farthest " + farthest);
        }
    }

    @Test
    void theBestTrialDoesNotDependOnTheOrder() {
        Setting any = PLANE.apply(new double[] {0, 0});
        List<Trial> trials = new ArrayList<>(List.of(new Trial(0, any, Double.NaN), new Trial(1, any, 2), new Trial(2, any, 1),
            new Trial(3, any, 1)));
        assertEquals(2, Trial.best(trials).number());
        Collections.reverse(trials);
        assertEquals(2, Trial.best(trials).number());
    }

    @Test
    void aStoppedSearchGoesOn(@TempDir Path folder) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Search search = new Search(PLANE, (setting, seed) -> {
            calls.incrementAndGet();
            return setting.get("x") + 1e-3 * (seed % 7);
        }, 5);
        List<double[]> points = PLANE.random(6, 5);
        List<Trial> whole = search.apply(points);
        calls.set(0);
        Path file = folder.resolve("trials.txt");
        search.resume(points.subList(0, 4), TrialStore.open(file));
        assertEquals(4, TrialStore.open(file).trials().size());
        assertEquals(whole, search.resume(points, TrialStore.open(file)));
        assertEquals(6, calls.get());
        assertEquals(6, Files.readAllLines(file).size());
        Search other = new Search(PLANE, search.experiment(), 6);
        assertThrows(IllegalArgumentException.class, () -> other.resume(PLANE.random(6, 6), TrialStore.open(file)));
        Files.writeString(file, "3\tnothing\n");
        assertThrows(IllegalArgumentException.class, () -> TrialStore.open(file));
    }

    /** A bowl with its lowest point at (0.3, 0.7): 15 trials come within 0.05 of it; 15 random ones seldom do. */
    @Test
    void bayesianSearchFindsTheBottomOfABowl() {
        for (long seed = 1; seed <= 5; seed++) {
            Search search = new Search(PLANE, (setting, any) -> {
                double dx = setting.get("x") - 0.3;
                double dy = setting.get("y") - 0.7;
                return dx * dx + dy * dy;
            }, seed);
            List<Trial> trials = new BayesianSearch(search, 5, 300).run(15);
            assertEquals(15, trials.size());
            assertTrue(Trial.best(trials).loss() < 0.05 * 0.05, "seed " + seed + ": " + Trial.best(trials));
        }
    }

    @Test
    void failedTrialsDoNotStopABayesianSearch() {
        Search search = new Search(PLANE, (setting, seed) -> setting.get("x") > 0.5 ? Double.NaN : setting.get("x"), 1);
        assertTrue(Trial.best(new BayesianSearch(search, 6, 100).run(12)).loss() < 0.1);
    }
}
