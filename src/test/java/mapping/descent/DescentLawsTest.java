package mapping.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mapping.Differentiable;
import mapping.DifferentiableLawsTest;
import mapping.Linearization;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.VectorSpace;
import mapping.objectives.Beale;
import mapping.objectives.Counted;
import mapping.objectives.Objective;
import mapping.objectives.Rastrigin;
import mapping.objectives.Rosenbrock;
import mapping.objectives.TestFunctionTest;
import mapping.random.RandomSource;
import mapping.schedules.Cosine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objectives are differentiable mappings, descents and schedules are mappings, with all the laws. */
public class DescentLawsTest {

    static Stream<Objective> objectives() {
        return Stream.of(TestFunctionTest.all(), StochasticGradientDescentTest.risks(), List.of(new Counted(new Beale()),
            Objective.of(2, x -> x[0] * x[1], x -> new double[] {x[1], x[0]}))).flatMap(List::stream);
    }

    static Stream<Descent> descents() {
        return Stream.of(new GradientDescent(new Rosenbrock(), 1e-3), Newton.of(new Rosenbrock()),
            new SteepestDescent(new Rosenbrock(), Armijo.standard()));
    }

    /** Objectives and descents. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.concat(objectives(), descents());
    }

    @ParameterizedTest
    @MethodSource("descents")
    void descentsKeepTheLawsAndTheirArgument(Descent descent) {
        double[] point = {-1.2, 1};
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(descent, point));
        assertArrayEquals(new double[] {-1.2, 1}, point);
        assertTrue(descent.objective().value(descent.apply(point)) < 24.2, "a descent goes down from Rosenbrock's 24.2");
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void objectivesKeepTheLaws(Objective f) {
        double[] point = TestFunctionTest.point(f, RandomSource.of(12));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(f, point, VectorSpace.VECTORS, VectorSpace.NUMBERS));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(f, point));
    }

    /** The path is the orbit of the step under iteration, and a step composes with anything that fits. */
    @Test
    void descentIsAMappingToBeIterated() {
        GradientDescent step = new GradientDescent(new Rosenbrock(), 1e-3);
        List<double[]> orbit = Mapping.iterate(step, new double[] {-1, 1}, 50);
        assertEquals(step.path(new double[] {-1, 1}, 50).last()[1], orbit.get(50)[1]);
        assertEquals("GradientDescent: ℝ² → ℝ²", step.signature());
        assertEquals(new Rosenbrock().value(orbit.get(1)), step.then(new Rosenbrock()).apply(new double[] {-1, 1}));
        var mismatch = assertThrows(IllegalArgumentException.class, () -> step.then(new Rastrigin(3)));
        assertEquals("GradientDescent gives ℝ², Rastrigin takes ℝ³.", mismatch.getMessage());
    }

    @Test
    void anyDifferentiableMappingToTheNumbersIsAnObjective() {
        Differentiable<double[], Double> product =
            x -> new Linearization<>(x[0] * x[1], u -> new double[] {u * x[1], u * x[0]});
        Objective f = Objective.of(2, product);
        assertEquals(6, f.value(new double[] {2, 3}));
        assertEquals(3, f.gradient(new double[] {2, 3})[0]);
        assertEquals("f: ℝ² → ℝ", f.toString());
        assertEquals("f has no Hessian: give it one, or use a method of first order.",
            assertThrows(UnsupportedOperationException.class, () -> f.hessian(new double[2])).getMessage());
        assertEquals(-6, Objective.ofLine(x -> x * x * x, x -> 3 * x * x, x -> 6 * x).hessian(new double[] {-1})[0][0]);
    }

    @Test
    void schedulesAreMappings() {
        Cosine cosine = new Cosine(0.1, 0, 10);
        assertEquals(0.05, cosine.apply(5), 1e-17);
        assertEquals("Cosine: ℕ → ℝ", cosine.signature());
        assertTrue(cosine.then((Mapping<Double, Double>) rate -> 100 * rate).apply(0) > 9.99);
    }
}
