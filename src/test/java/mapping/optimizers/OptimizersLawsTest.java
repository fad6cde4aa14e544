package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mapping.DifferentiableLawsTest;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.VectorSpace;
import mapping.descent.ConjugateGradient;
import mapping.descent.Lbfgs;
import mapping.descent.Minimizer;
import mapping.descent.Newton;
import mapping.descent.NonlinearConjugateGradient;
import mapping.descent.Path;
import mapping.objectives.Quadratic;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Muon;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An update rule is a mapping (state, point) ↦ (state, point), and what a method visits is the orbit of such a mapping. */
public class OptimizersLawsTest {

    private static final Quadratic BOWL = new Quadratic(
        new double[][] {{3, 1, 0, 0}, {1, 2, 0.5, 0}, {0, 0.5, 4, 1}, {0, 0, 1, 2}}, new double[] {1, -2, 0.5, 3}, 0);
    private static final double[] START = {1, -2, 0.5, 4};

    static Stream<UpdateRule> rules() {
        return Stream.concat(ExtremesTest.rules().stream(), Stream.of(HeavyBall.of(0.1).weightDecay(0.1),
            HeavyBall.of(0.1).clipEachNorm(0.5),
            HeavyBall.of(0.1).clipEachNorm(0.5, Double.POSITIVE_INFINITY), HeavyBall.of(0.1).clipValue(0.5)));
    }

    static Stream<Minimizer> minimizers() {
        Stream<UpdateRule> ofVectors = rules().map(rule -> rule instanceof Muon ? new Shaped(rule, 2, 2) : rule);
        return Stream.concat(ofVectors, Stream.of(Lbfgs.of(), new ConjugateGradient(),
            NonlinearConjugateGradient.of(), Minimizer.of(Newton::of)));
    }

    /** Rules, methods, and objectives of this package. */
    public static Stream<Object> all() {
        return Stream.of(rules(), minimizers(), Stream.of(model())).flatMap(list -> list);
    }

    private static ModelObjective model() {
        Tensor w = Tensor.vector(0.5f, -1, 2).requiresGrad();
        return new ModelObjective(List.of(w), () -> w.sub(Tensor.vector(1, 1, 1)).square().sum());
    }

    @Test
    void objectivesKeepTheLaws() {
        double[] point = {0.25, -0.5, 1};
        DifferentiableLawsTest.keepsAllLaws(new Sample<>(model(), point, VectorSpace.VECTORS, VectorSpace.NUMBERS, 1e-2, 1e-3));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(model(), point));
    }

    /** Also in the middle of a run, when the state is no longer empty: a step changes neither the point nor the state it had. */
    @ParameterizedTest
    @MethodSource("rules")
    void stepsKeepTheLaws(UpdateRule rule) {
        Mapping<Iterate, Iterate> step = rule.on(BOWL);
        Mapping<Iterate, Map<String, String>> numbers = OptimizersLawsTest::numbers;
        Iterate first = new Iterate(START.clone(), rule.start(2, 2));
        for (Iterate now : List.of(first, Mapping.iterate(step, first, 3).get(3))) {
            Map<String, String> before = numbers.apply(now);
            MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(step.then(numbers), now));
            assertEquals(before, numbers.apply(now));
            Observation seen = new Observation(now.state(), now.point(), BOWL.gradient(now.point()));
            Mapping<Update, Map<String, String>> parts = update -> numbers(new Iterate(update.step(), update.state()));
            MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(rule.then(parts), seen));
            assertEquals(before, numbers.apply(now));
        }
    }

    private static Map<String, String> numbers(Iterate iterate) {
        Map<String, String> all = new TreeMap<>();
        iterate.state().toMap().forEach((name, array) -> all.put(name, Arrays.toString(array)));
        all.put("point", Arrays.toString(iterate.point()));
        return all;
    }

    /** The path is the orbit: begun again it is the same, and to stop earlier changes nothing of what came before. */
    @ParameterizedTest
    @MethodSource("minimizers")
    void pathsAreOrbits(Minimizer method) {
        double[] start = START.clone();
        Path long6 = method.path(BOWL, start, 6);
        Path short3 = method.path(BOWL, start, 3);
        assertArrayEquals(START, start);
        for (int step = 0; step <= short3.steps(); step++) {
            assertArrayEquals(long6.points().get(step), short3.points().get(step));
        }
        if (method instanceof UpdateRule rule) {
            assertArrayEquals(Mapping.iterate(rule.on(BOWL), rule.from(START), 6).get(6).point(), long6.last());
        }
    }
}
