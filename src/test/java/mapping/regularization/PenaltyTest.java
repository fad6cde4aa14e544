package mapping.regularization;

import static mapping.regularization.Penalties.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mapping.DifferentiableLawsTest;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.PyTorchCases.Case;
import mapping.PyTorchCases;
import mapping.Sample;
import mapping.VectorSpace;
import mapping.activations.Activations;
import mapping.descent.Descent;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.objectives.Objective;
import mapping.objectives.Quadratic;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AdamW;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.regression.CoordinateDescent;
import mapping.regression.LeastSquares;
import mapping.regression.LogisticRisk;
import mapping.regression.Penalized;
import mapping.regression.ProximalGradient;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Penalties against PyTorch (numbers from src/test/pytorch/regularization.py), proximal steps against their definition. */
public class PenaltyTest {

    static List<Case> cases() {
        return PyTorchCases.read("regularization");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(k -> penalty(k).apply(List.of(k.tensor("x"))));
    }

    private static Penalty penalty(Case c) {
        return switch (c.operation()) {
            case "l1" -> l1(c.number("l1"));
            case "l2" -> l2(c.number("l2"));
            case "elasticNet" -> elasticNet(c.number("l1"), c.number("l2"));
            case "groupLasso" -> groupLasso(c.number("l1"));
            default -> orthogonal(c.number("l2"));
        };
    }

    static List<VectorPenalty> vectorPenalties() {
        return List.of(l1(0.7), l2(0.7), elasticNet(0.4, 0.9), groupLasso(0.5, 3), elasticNet(0, 0),
            new DropoutPenalty(0.3, 1, 0.5, 2));
    }

    @ParameterizedTest
    @MethodSource("vectorPenalties")
    void theVectorFormIsTheTensorForm(VectorPenalty penalty) {
        double[] w = {0.5, -1.25, 2, 0.75, -3, 0.125};
        Tensor parameter = Tensor.of(new float[] {0.5f, -1.25f, 2, 0.75f, -3, 0.125f}, 2, 3).requiresGrad();
        Tensor cost = penalty.apply(parameter);
        cost.backward();
        assertEquals(penalty.value(w), cost.item(), 1e-6);
        double[] gradient = penalty.gradient(w);
        for (int i = 0; i < w.length; i++) {
            assertEquals(gradient[i], parameter.grad().data()[i], 1e-6);
        }
        DifferentiableLawsTest.keepsAllLaws(Sample.of(Objective.of(6, penalty::value, penalty::gradient), w,
            VectorSpace.VECTORS, VectorSpace.NUMBERS));
    }

    /** Penalties, constraints, regularized objectives and their descents. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(vectorPenalties(), List.of(orthogonal(0.7)), constraints(), objectives(), descents())
            .flatMap(List::stream);
    }

    @Test
    void penaltiesKeepTheLaws() {
        Tensor w = Tensor.of(new float[] {0.5f, -1.25f, 2, 0.75f, -3, 0.5f}, 2, 3);
        for (Penalty penalty : Stream.concat(vectorPenalties().stream(), Stream.of(orthogonal(0.7))).toList()) {
            Layer ofWeight = x -> penalty.apply(List.of(x));
            DifferentiableLawsTest.keepsAllLaws(Sample.of(ofWeight, w));
            MappingLawsTest.keepsAllLawsOnTensors(ofWeight, w);
        }
    }

    static List<Constraint> constraints() {
        return List.of(maxNorm(2), unitNorm(), nonNegative());
    }

    /** A projection: a mapping that changes nothing when it is applied again, and not its argument. */
    @ParameterizedTest
    @MethodSource("constraints")
    void constraintsKeepTheLawsAndAreProjections(Constraint constraint) {
        for (double[] row : new double[][] {{3, -4, 1}, {0.1, 0.2, 0}, {0, 0, 0}}) {
            double[] before = row.clone();
            MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(constraint, row));
            assertArrayEquals(constraint.apply(row), constraint.then(constraint).apply(row), 1e-15);
            assertArrayEquals(before, row);
        }
    }

    private static final LeastSquares RISK = LeastSquares.of(
        new double[][] {{1, 2, 0}, {0, -1, 3}, {2, 2, 1}, {-1, 0, 4}, {3, 1, -2}}, new double[] {1, 0, 2, -1, 3});

    static List<Objective> objectives() {
        return List.of(RISK, new Penalized(RISK, elasticNet(0.3, 0.2)),
            LogisticRisk.of(new double[][] {{1, 2}, {0, -1}, {2, 2}, {-1, 0}}, new int[] {1, 0, 0, 1}));
    }

    static List<Descent> descents() {
        return List.of(CoordinateDescent.of(RISK, l1(0.1)), ProximalGradient.of(RISK, groupLasso(0.1, 3)));
    }

    @Test
    void objectivesAndDescentsKeepTheLaws() {
        double[] w = {0.5, -1.25, 2};
        for (Objective f : objectives()) {
            DifferentiableLawsTest.keepsAllLaws(Sample.of(f, w, VectorSpace.VECTORS, VectorSpace.NUMBERS));
            MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(f, w));
        }
        for (Descent descent : descents()) {
            MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(descent, w));
            assertEquals("ℝ³", descent.domain().toString());
            assertTrue(descent.objective().value(descent.apply(w)) < descent.objective().value(w), "a descent goes down");
        }
        assertArrayEquals(new double[] {0.5, -1.25, 2}, w);
    }

    @Test
    void coordinateDescentSaysWhenTwoFeaturesAreAlmostOne() {
        LeastSquares twins = LeastSquares.of(new double[][] {{1, 1}, {2, 2.00001}, {3, 3}}, new double[] {1, 2, 4});
        assertEquals("Coordinate descent is not at the minimum after 1000000 sweeps: the features depend on each other; add an "
            + "L2 penalty or take a greater tolerance.", assertThrows(ArithmeticException.class,
                () -> CoordinateDescent.of(twins, l1(0)).minimum()).getMessage());
        assertEquals("least squares: ℝ² → ℝ", twins.signature());
    }

    /** u = proximal(w, step) minimizes step · h(u) + ½‖u − w‖²: no other point near it is better. */
    @ParameterizedTest
    @MethodSource("vectorPenalties")
    void theProximalStepIsWhatItsDefinitionSays(VectorPenalty penalty) {
        Random random = new Random(1);
        for (double step : new double[] {0, 0.3, 1, 4}) {
            double[] w = random.doubles(6, -2, 2).toArray();
            double[] u = penalty.proximal(w, step);
            double best = moreau(penalty, step, u, w);
            for (int trial = 0; trial < 200; trial++) {
                double size = StrictMath.pow(10, -random.nextInt(5));
                double[] other = Arrays.stream(u).map(x -> x + size * random.nextGaussian()).toArray();
                assertTrue(moreau(penalty, step, other, w) >= best - 1e-12);
            }
            double[] halfway = {0, 0, 0, u[3] / 2, u[4] / 2, u[5] / 2};
            assertTrue(moreau(penalty, step, halfway, w) >= best - 1e-12);
        }
    }

    private static double moreau(VectorPenalty penalty, double step, double[] u, double[] w) {
        double distance = 0;
        for (int i = 0; i < u.length; i++) {
            distance += (u[i] - w[i]) * (u[i] - w[i]);
        }
        return step * penalty.value(u) + distance / 2;
    }

    @Test
    void proximalStepsByHand() {
        assertArrayEquals(new double[] {2, 0, 0, -0.5}, l1(0.5).proximal(new double[] {3, 1, -0.25, -1.5}, 2));
        assertArrayEquals(new double[] {1, -2}, l2(0.5).proximal(new double[] {2, -4}, 1));
        double[] shortened = groupLasso(1 / Math.sqrt(2), 2).proximal(new double[] {3, 4, 0.6, 0.8}, 1);
        assertArrayEquals(new double[] {3 * 0.8, 4 * 0.8, 0, 0}, shortened, 1e-15, "norms 5 and 1, both less 1");
        for (double x = -2; x <= 2; x += 0.3) {
            assertEquals(Activations.softShrink(0.4).value(x), L1.softThreshold(x, 0.4), "the shrinking activation is L1's step");
        }
    }

    /** L2 is weight decay for SGD, not for Adam (Loshchilov and Hutter 2019). */
    @Test
    void penaltyAndDecay() {
        Quadratic bowl = new Quadratic(new double[][] {{3, 1}, {1, 2}}, new double[] {1, -2}, 0);
        Objective penalized = new Penalized(bowl, l2(0.05));
        double[] start = {2, -1};
        same(Sgd.of(0.1), penalized, Sgd.of(0.1).weightDecay(0.1), bowl, start);
        same(Sgd.of(0.1), penalized, Sgd.of(0.1).decoupledDecay(0.1), bowl, start);
        same(Adam.of(0.1), penalized, Adam.of(0.1).weightDecay(0.1), bowl, start);
        double[] coupled = Adam.of(0.1).path(penalized, start, 5).last();
        double[] decoupled = AdamW.of(0.1, 0.1).path(bowl, start, 5).last();
        assertTrue(Math.abs(coupled[0] - decoupled[0]) > 1e-2, "for Adam they differ");
    }

    private static void same(UpdateRule one, Objective f, UpdateRule other, Objective g, double[] start) {
        assertArrayEquals(one.path(f, start, 20).last(), other.path(g, start, 20).last(), 1e-12);
    }

    @Test
    void onlyTheWeightsOfAModelArePenalized() {
        Layer model = Dense.of(3, 2, RandomSource.of(1)).then(Activations.relu()).then(Dense.of(2, 1, RandomSource.of(2)));
        double expected = 0;
        for (Tensor parameter : model.parameters()) {
            expected += parameter.dim() > 1 ? parameter.square().sum().item() : 0;
        }
        assertEquals(0.1 * expected, l2(0.1).of(model).item(), 1e-6);
        assertEquals(0.1 * expected + l1(2).of(model).item(), l2(0.1).plus(l1(2)).of(model).item(), 1e-5);
        assertEquals(0, l2(0.1).of(Activations.relu()).item());
        assertThrows(IllegalArgumentException.class, () -> l1(-1));
        assertThrows(IllegalArgumentException.class, () -> l1(1).apply(List.of()));
        assertThrows(IllegalArgumentException.class, () -> groupLasso(1, 4).value(new double[6]));
    }

    @Test
    void groupsOfZerosHaveAFiniteGradient() {
        Tensor w = Tensor.of(new float[] {0, 0, 3, 4}, 2, 2).requiresGrad();
        groupLasso(1).apply(w).backward();
        assertArrayEquals(new float[] {0, 0, 0.6f * 1.4142135f, 0.8f * 1.4142135f}, w.grad().data(), 1e-6f);
    }

    @Test
    void rotationsAreOrthogonal() {
        Tensor rotation = Tensor.matrix(new float[][] {{0.6f, -0.8f}, {0.8f, 0.6f}});
        assertEquals(0, orthogonal(1).apply(List.of(rotation)).item(), 1e-12);
        assertEquals(2 * 9, orthogonal(1).apply(List.of(rotation.mul(2))).item(), 1e-5, "WWᵀ − I = 3I");
        assertEquals(0, orthogonal(1).apply(List.of(Tensors.ones(3))).item(), "vectors are free");
    }

    @Test
    void constraintsByHand() {
        assertArrayEquals(new double[] {0.6, 0.8}, maxNorm(1).apply(new double[] {3, 4}), 1e-15);
        assertArrayEquals(new double[] {3, 4}, maxNorm(5).apply(new double[] {3, 4}));
        assertArrayEquals(new double[] {0, 0}, unitNorm().apply(new double[2]));
        assertArrayEquals(new double[] {0, 4}, nonNegative().apply(new double[] {-3, 4}));
        Tensor w = Tensors.randn(RandomSource.of(1), 4, 3, 2, 2).requiresGrad();
        Tensor before = w.copy();
        maxNorm(3).enforce(w);
        for (int row = 0; row < 4; row++) {
            double norm = Math.sqrt(before.select(0, row).square().sum().item());
            Tensor expected = before.select(0, row).mul(Math.min(1, 3 / norm));
            assertArrayEquals(expected.data(), w.select(0, row).data(), 1e-6f);
        }
        Layer model = Dense.of(3, 2, RandomSource.of(1));
        unitNorm().enforce(model);
        assertEquals(1, model.parameters().get(0).select(0, 1).square().sum().item(), 1e-6);
    }

    @Test
    void generalizationLossStopsAfterWhatIsNoNumber() {
        StoppingRule rule = StoppingRule.generalizationLoss(5);
        assertEquals(2, rule.stopsAfter(1, Double.NaN, 0.9, 0.8, 0.7));
        assertEquals(4, StoppingRule.patience(9, 0).or(rule).stopsAfter(Double.MAX_VALUE, 2, 1, 1.06, 1, 1));
        assertTrue(rule.apply(new double[] {1, Double.NaN, 0.9, 1}), "a NaN before hides no rise");
        assertTrue(rule.apply(new double[] {-2, -1.8}), "negative losses rise too");
        assertFalse(rule.apply(new double[] {-2, -1.95}));
        assertFalse(rule.apply(new double[] {0, 0}));
    }
}
