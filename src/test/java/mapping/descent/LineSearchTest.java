package mapping.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mapping.algebra.Vectors;
import mapping.objectives.Beale;
import mapping.objectives.Counted;
import mapping.objectives.Himmelblau;
import mapping.objectives.Objective;
import mapping.objectives.Quadratic;
import mapping.objectives.Ravine;
import mapping.objectives.Rosenbrock;
import mapping.objectives.Saddle;
import mapping.objectives.TestFunction;
import mapping.objectives.TestFunctionTest;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineSearchTest {

    static List<TestFunction> functions() {
        return TestFunctionTest.all().stream().filter(f -> !(f instanceof Saddle)).toList();
    }

    /** Both conditions, recomputed here, at the step that each search chooses; directions downhill but not steepest too. */
    @ParameterizedTest
    @MethodSource("functions")
    void stepsFulfilTheirConditions(TestFunction f) {
        RandomSource random = RandomSource.of(5);
        Armijo armijo = new Armijo(1, 0.1, 0.5);
        for (int trial = 0; trial < 200; trial++) {
            double[] x = TestFunctionTest.point(f, random);
            double[] gradient = f.gradient(x);
            double[] direction = Vectors.negative(gradient);
            double scale = StrictMath.pow(10, random.nextDouble(-4, 2));
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale * random.nextDouble(0.1, 1);
            }
            double slope = Vectors.dot(gradient, direction);

            double t = armijo.step(f, x, direction);
            double value = f.value(Vectors.sum(x, t, direction));
            assertTrue(value <= f.value(x) + 0.1 * t * slope);
            if (t < 1) {
                double before = f.value(Vectors.sum(x, 2 * t, direction));
                assertTrue(before > f.value(x) + 0.1 * 2 * t * slope, "no trial was skipped");
            }

            for (double curvature : new double[] {0.1, 0.9}) {
                t = new StrongWolfe(1, 1e-4, curvature).step(f, x, direction);
                double[] there = Vectors.sum(x, t, direction);
                assertTrue(f.value(there) <= f.value(x) + 1e-4 * t * slope, "enough decrease");
                assertTrue(Math.abs(Vectors.dot(f.gradient(there), direction)) <= curvature * -slope, "flattened");
            }
        }
    }

    /** The file says which of SciPy's steps come from the rules that both searches share. */
    @Test
    void strongWolfeAgreesWithSciPy() throws IOException {
        Map<String, Objective> functions = Map.of("Rosenbrock", new Rosenbrock(), "Himmelblau", new Himmelblau(),
            "Bowl", Quadratic.diagonal(1, 10));
        int compared = 0;
        try (Reader reader = new InputStreamReader(
                getClass().getResourceAsStream("/pytorch/line_search.json"), StandardCharsets.UTF_8)) {
            for (JsonElement element : new Gson().fromJson(reader, JsonObject.class).getAsJsonArray("cases")) {
                Case scipy = new Gson().fromJson(element, Case.class);
                if (scipy.narrowings <= 1) {
                    double step = new StrongWolfe(1, 1e-4, 0.5).step(functions.get(scipy.function), scipy.x, scipy.direction);
                    assertEquals(scipy.step, step, 1e-9 * scipy.step, element.toString());
                    compared++;
                }
            }
        }
        assertTrue(compared > 100);
    }

    private record Case(String function, double[] x, double[] direction, double step, int narrowings) {
    }

    /** From this start Kantorovich's bound is met with equality: every step divides the value by the same. */
    @Test
    void exactStepsOnABowlZigzagAsKantorovichSays() {
        double kappa = 25;
        Quadratic bowl = Quadratic.diagonal(1, kappa);
        Path path = new SteepestDescent(bowl, new ExactStep()).path(new double[] {kappa, 1}, 40);
        double factor = ((kappa - 1) / (kappa + 1)) * ((kappa - 1) / (kappa + 1));
        for (int step = 0; step < 40; step++) {
            assertEquals(factor, path.values()[step + 1] / path.values()[step], 1e-12);
        }
        double[] first = Vectors.sum(path.points().get(1), -1, path.points().get(0));
        double[] second = Vectors.sum(path.points().get(2), -1, path.points().get(1));
        assertEquals(0, Vectors.dot(first, second) / Vectors.norm(first) / Vectors.norm(second), 1e-12);
    }

    @Test
    void steepestDescentFindsTheMinimumWithoutALearningRate() {
        Path ravine = new SteepestDescent(new Ravine(), Armijo.standard()).path(new double[] {6, 0}, 10_000);
        assertArrayEquals(new double[2], ravine.last(), 1e-6);
        Path beale = new SteepestDescent(new Beale(), StrongWolfe.standard()).path(new double[] {1, 1}, 2000);
        assertArrayEquals(new double[] {3, 0.5}, beale.last(), 1e-6);
    }

    @Test
    void evaluationsAreCounted() {
        Counted bowl = new Counted(Quadratic.diagonal(1, 100));
        double t = Armijo.standard().step(bowl, new double[] {1, 1}, new double[] {-1, -100});
        assertEquals(1 / 64.0, t);
        assertEquals(8, bowl.values(), "one at the start and one for each of 1, 1/2, …, 1/64");
        assertEquals(1, bowl.gradients());
        assertEquals(0, bowl.hessians());
        assertArrayEquals(new double[] {0, 0}, Newton.of(bowl).apply(new double[] {1, 1}), "one step of Newton's method");
        assertEquals(1, bowl.hessians());
        assertEquals("ℝ²", bowl.domain().toString());
    }

    @Test
    void atAStationaryPointTheStepIsZero() {
        double[] minimum = {1, 1};
        for (LineSearch search : List.of(Armijo.standard(), StrongWolfe.standard(), new ExactStep())) {
            assertArrayEquals(minimum, new SteepestDescent(new Rosenbrock(), search).apply(minimum));
        }
    }

    @Test
    void stepsAvoidWhereTheObjectiveIsNotFinite() {
        Objective logarithm = Objective.ofLine(x -> x - StrictMath.log(x), x -> 1 - 1 / x, x -> 1 / (x * x));
        double[] x = {3};
        for (LineSearch search : List.of(new Armijo(100, 1e-4, 0.5), new StrongWolfe(100, 1e-4, 0.9))) {
            double t = search.step(logarithm, x, new double[] {-1});
            assertTrue(t < 3 && logarithm.value(new double[] {3 - t}) < logarithm.value(x));
        }
    }

    @Test
    void mistakesAreNamed() {
        var uphill = assertThrows(IllegalArgumentException.class,
            () -> Armijo.standard().step(new Rosenbrock(), new double[] {0, 0}, new double[] {-1, 0}));
        assertEquals("The direction must lead downhill, got the slope 2.", uphill.getMessage());
        var bottomless = assertThrows(ArithmeticException.class,
            () -> StrongWolfe.standard().step(new Saddle(), new double[] {0, 1}, new double[] {0, 1}));
        assertTrue(bottomless.getMessage().contains("no minimum"), bottomless.getMessage());
        assertThrows(ArithmeticException.class,
            () -> new ExactStep().step(new Saddle(), new double[] {0, 1}, new double[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> new StrongWolfe(1, 0.9, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Armijo(0, 0.1, 0.5));
    }

    /** Not where f is NaN or −∞; no step rather than an endless search. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void onlyFiniteValuesAreGoodEnough(double far) {
        Objective f = Objective.of(1, x -> x[0] > 0.3 ? far : -x[0], x -> new double[] {x[0] > 0.3 ? far : -1});
        Objective nowhere = Objective.of(1, x -> x[0] == 0 ? 0 : far, x -> new double[] {-1});
        Objective here = Objective.of(1, x -> far, x -> new double[] {-1});
        for (LineSearch search : List.of(Armijo.standard(), StrongWolfe.standard(), CubicWolfe.standard())) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                double t = search.step(f, new double[1], new double[] {1});
                assertTrue(t > 0 && t <= 0.3, search + " went " + t);
                assertEquals(0, search.step(nowhere, new double[1], new double[] {1}), search.toString());
                assertThrows(ArithmeticException.class, () -> search.step(here, new double[1], new double[] {1}));
            });
        }
    }
}
