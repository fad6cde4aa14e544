package mapping.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mapping.Mapping;
import mapping.algebra.Vectors;
import mapping.descent.NonlinearConjugateGradient.Formula;
import mapping.objectives.Beale;
import mapping.objectives.Counted;
import mapping.objectives.Himmelblau;
import mapping.objectives.Objective;
import mapping.objectives.Quadratic;
import mapping.objectives.Ravine;
import mapping.objectives.Rosenbrock;
import mapping.objectives.TestFunction;
import mapping.optimizers.ModelObjective;
import mapping.optimizers.SharpnessAware;
import mapping.optimizers.Trajectories;
import mapping.optimizers.rules.Ftrl;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conjugate gradients and L-BFGS; PyTorch's paths come from src/test/pytorch/optimizers_lbfgs.py. */
class LineSearchMethodsTest {

    private static final Trajectories PYTORCH = Trajectories.read("optimizers_lbfgs.json");

    @TestFactory
    List<DynamicTest> lbfgsGoesAsPyTorchs() {
        Objective f = Trajectories.objective(6);
        Lbfgs cubic = new Lbfgs(100, CubicWolfe.standard());
        Map<String, Path> ours = Map.of(
            "fixed", new Lbfgs(100, (g, x, gradient, direction) -> 1).path(f, PYTORCH.start(), 30),
            "fixed 0.5, memory 3", new Lbfgs(3, (g, x, gradient, direction) -> 0.5).path(f, PYTORCH.start(), 30),
            "strong Wolfe", cubic.path(f, PYTORCH.start(), 30),
            "strong Wolfe, memory 2", new Lbfgs(2, CubicWolfe.standard()).path(f, PYTORCH.start(), 30),
            "strong Wolfe, steep", cubic.path(scaled(f, 100), PYTORCH.start(), 30),
            "strong Wolfe, flat", cubic.path(scaled(f, 1e-3), PYTORCH.start(), 30));
        assertEquals(PYTORCH.runs().keySet(), ours.keySet());
        List<DynamicTest> tests = new ArrayList<>();
        ours.forEach((name, path) -> tests.add(DynamicTest.dynamicTest(name, () -> PYTORCH.compare(name, path.points(), 1e-8))));
        return tests;
    }

    private static Objective scaled(Objective f, double factor) {
        return Objective.of(f.dimension(), x -> factor * f.value(x), x -> Vectors.times(factor, f.gradient(x)));
    }

    /** In n dimensions n steps; the error in the norm of A falls at least as (√κ − 1)/(√κ + 1) says, twice. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 30, 300})
    void conjugateGradientsArriveAfterNSteps(double kappa) {
        Quadratic bowl = Quadratic.bowl(kappa, 8).turned(RandomSource.of(4));
        double[] start = {1, -2, 3, -4, 5, -6, 7, -8};
        Path path = new ConjugateGradient().path(bowl, start, 8);
        assertArrayEquals(new double[8], path.last(), 1e-5);
        double rate = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
        for (int step = 1; step <= 8; step++) {
            double bound = 2 * StrictMath.pow(rate, step) * Math.sqrt(path.values()[0]);
            assertTrue(Math.sqrt(Math.max(0, path.values()[step])) <= bound + 1e-12, "step " + step);
        }
    }

    /** The square of the residual is 9e-322 here, and the curvature along it, 9e-325, would be the double 0. */
    @Test
    void conjugateGradientsRestWhereSquaresEnd() {
        Quadratic bowl = Quadratic.diagonal(1e-3, 1e-3);
        double[] start = {3e-158, 0};
        ConjugateGradient.State there = new ConjugateGradient().from(bowl, start);
        assertArrayEquals(start, new ConjugateGradient().with(bowl.matrix()).apply(there).point());
    }

    @Test
    void atTheMinimumNothingMoves() {
        Quadratic bowl = Quadratic.diagonal(1, 10);
        ConjugateGradient.State there = new ConjugateGradient().from(bowl, new double[2]);
        assertArrayEquals(new double[2], new ConjugateGradient().with(bowl.matrix()).apply(there).point());
        assertArrayEquals(new double[2], new SharpnessAware(bowl, 0.1).gradient(new double[2]));
        assertEquals("ℝ²", new SharpnessAware(bowl, 0.1).domain().toString());
        Ftrl undecided = new Ftrl(0.1, 0, 0, 0, 0);
        double[] parameters = {3, -4};
        undecided.update(undecided.start(2), parameters, new double[2]);
        assertArrayEquals(new double[] {3, -4}, parameters, "no gradient so far and no penalty");
    }

    @Test
    void conjugateGradientsAreConjugate() {
        Quadratic bowl = Quadratic.bowl(50, 6).turned(RandomSource.of(2));
        ConjugateGradient method = new ConjugateGradient();
        List<ConjugateGradient.State> states =
            Mapping.iterate(method.with(bowl.matrix()), method.from(bowl, new double[] {1, 2, 3, 4, 5, 6}), 5);
        for (int i = 0; i < 5; i++) {
            double[] product = bowl.gradient(states.get(i).direction());
            for (int j = 0; j < 5; j++) {
                double angle = Vectors.dot(states.get(j).direction(), product)
                    / (Vectors.norm(states.get(j).direction()) * Vectors.norm(product));
                assertTrue(i == j ? angle > 0.01 : Math.abs(angle) < 1e-10, i + ", " + j + ": " + angle);
            }
        }
    }

    /** With exact searches all formulas, and L-BFGS with any memory, make the steps of the linear method on a quadratic. */
    @ParameterizedTest
    @EnumSource(Formula.class)
    void onAQuadraticAllAreTheLinearMethod(Formula formula) {
        Quadratic bowl = Quadratic.bowl(20, 5).turned(RandomSource.of(7));
        double[] start = {1, -1, 2, -2, 3};
        Path linear = new ConjugateGradient().path(bowl, start, 5);
        Path nonlinear = new NonlinearConjugateGradient(formula, new ExactStep()).path(bowl, start, 5);
        Path lbfgs = new Lbfgs(1 + formula.ordinal(), new ExactStep()).path(bowl, start, 5);
        for (int step = 0; step <= 5; step++) {
            assertArrayEquals(linear.points().get(step), nonlinear.points().get(step), 1e-9, "step " + step);
            assertArrayEquals(linear.points().get(step), lbfgs.points().get(step), 1e-9, "step " + step);
        }
    }

    /** From the usual starts, all reach a minimum to many digits; the gradients that it takes are counted. */
    @TestFactory
    List<DynamicTest> allReachTheMinimaOfTheTestFunctions() {
        Map<TestFunction, double[]> starts = Map.of(new Rosenbrock(), new double[] {-1.2, 1}, new Beale(), new double[] {1, 1},
            new Himmelblau(), new double[] {0, 0}, new Ravine(), new double[] {-4, 2},
            Quadratic.bowl(100, 10).turned(RandomSource.of(3)), new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        List<Minimizer> methods = List.of(Lbfgs.of(), new Lbfgs(5, CubicWolfe.standard()), NonlinearConjugateGradient.of(),
            new NonlinearConjugateGradient(Formula.HESTENES_STIEFEL, new StrongWolfe(1, 1e-4, 0.1)),
            new NonlinearConjugateGradient(Formula.DAI_YUAN, new CubicWolfe(1e-4, 0.1, 25, 1e-12)));
        List<DynamicTest> tests = new ArrayList<>();
        starts.forEach((f, start) -> methods.forEach(method -> tests.add(DynamicTest.dynamicTest(f.name() + " " + method, () -> {
            Counted counted = new Counted(f);
            Path path = method.path(counted, start, 200);
            double[] distances = f.minima().stream().mapToDouble(minimum -> path.distancesTo(minimum)[path.steps()]).toArray();
            double nearest = Arrays.stream(distances).min().getAsDouble();
            assertTrue(nearest < 1e-6, path + ", " + nearest + " from the minimum");
            assertTrue(counted.gradients() < 2000, counted.gradients() + " gradients");
        }))));
        return tests;
    }

    @Test
    void lbfgsNeedsFewStepsForRosenbrock() {
        Path path = Lbfgs.of().path(new Rosenbrock(), new double[] {-1.2, 1}, 60);
        int step = 0;
        while (path.values()[step] > 1e-12) {
            step++;
        }
        assertTrue(step < 40, step + " steps");
    }

    /** Down a slope without an end every trial is ten times as far as the one before it, until no trial is left. */
    @Test
    void cubicSearchGoesFarDownAnEndlessSlope() {
        Objective slope = Objective.ofLine(x -> -x, x -> -1);
        double[] x = {0};
        assertEquals(1000, new CubicWolfe(1e-4, 0.9, 3, 1e-9).step(slope, x, slope.gradient(x), new double[] {1}), 1e-9);
    }

    @Test
    void cubicSearchFulfilsTheConditionsOrSaysWhyNot() {
        CubicWolfe search = new CubicWolfe(1e-4, 0.1, 25, 1e-12);
        Rosenbrock f = new Rosenbrock();
        double[] x = {-1.2, 1};
        double[] gradient = f.gradient(x);
        double slope = -Vectors.dot(gradient, gradient);
        for (double length : new double[] {1e-8, 1e-4, 1, 1e4}) {
            double[] direction = Vectors.times(-length, gradient);
            double t = search.step(f, x, direction);
            double[] end = Vectors.sum(x, t, direction);
            assertTrue(f.value(end) <= f.value(x) + 1e-4 * t * length * slope);
            assertTrue(Math.abs(Vectors.dot(f.gradient(end), direction)) <= 0.1 * length * -slope);
        }
        assertThrows(IllegalArgumentException.class, () -> search.step(f, x, gradient));
        assertEquals(0, search.step(f, new double[] {1, 1}, new double[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> new CubicWolfe(0.5, 0.1, 25, 0));
    }

    @Test
    void descentsWithoutAMemoryAreMinimizersToo() {
        Quadratic bowl = Quadratic.bowl(30, 3).turned(RandomSource.of(1));
        double[] start = {1, 2, 3};
        assertArrayEquals(new double[3], Minimizer.of(Newton::of).minimize(bowl, start, 1), 1e-13);
        assertArrayEquals(new GradientDescent(bowl, 0.01).descend(start, 9),
            Minimizer.of(f -> new GradientDescent(f, 0.01)).minimize(bowl, start, 9));
    }

    @Test
    void aMatrixThatIsNotPositiveIsRefused() {
        var error = assertThrows(ArithmeticException.class,
            () -> new ConjugateGradient().path(Quadratic.diagonal(1, -1), new double[] {1, 3}, 2));
        assertTrue(error.getMessage().contains("positive definite"), error.getMessage());
    }

    /** Logistic regression on tensors: L-BFGS on the model's loss ends where the gradient is 0, but for the
     * root of a float's precision. */
    @Test
    void modelsAreObjectives() {
        RandomSource random = RandomSource.of(8);
        float[] x = new float[60];
        float[] y = new float[30];
        for (int i = 0; i < 30; i++) {
            x[2 * i] = (float) random.nextGaussian();
            x[2 * i + 1] = (float) random.nextGaussian();
            y[i] = x[2 * i] - 0.5 * x[2 * i + 1] + random.nextGaussian() > 0 ? 1 : -1;
        }
        Tensor inputs = Tensor.of(x, 30, 2);
        Tensor signs = Tensor.of(y, 30, 1);
        Tensor weights = Tensor.of(new float[2], 2, 1).requiresGrad();
        Tensor bias = Tensor.of(new float[1], 1).requiresGrad();
        ModelObjective f = new ModelObjective(List.of(weights, bias),
            () -> inputs.matmul(weights).add(bias).mul(signs).neg().exp().add(1).log().mean());
        double[] end = Lbfgs.of().minimize(f, f.point(), 30);
        f.set(end);
        assertEquals(0, Vectors.norm(f.gradient(end)), 1e-4);
        assertEquals((float) end[2], bias.item());
        assertTrue(f.value(end) < Math.log(2) - 0.1);
    }
}
