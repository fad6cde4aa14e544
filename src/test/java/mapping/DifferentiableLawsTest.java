package mapping;

import static mapping.VectorSpace.NUMBERS;
import static mapping.VectorSpace.VECTORS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import mapping.scalar.Formulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws that every differentiable mapping keeps. <b>A new mapping is checked by adding one line to
 * {@link #mappings}</b>: a name, a point away from corners, and how to add and multiply its arguments and results
 * ({@link VectorSpace}; {@link Sample} also takes a wider step and limit for single precision). A list of one's own in
 * another package serves as well: call {@link #keepsAllLaws} for each of its samples.
 */
public class DifferentiableLawsTest {

    public static List<Sample<?, ?>> mappings() {
        Differentiable<Double, Double> square = x -> new Linearization<>(x * x, u -> 2 * x * u);
        return List.of(
            Sample.of(Differentiable.identity(), 1.5, NUMBERS, NUMBERS),
            Sample.of(square, 1.5, NUMBERS, NUMBERS),
            Sample.of(square.named("square"), 1.5, NUMBERS, NUMBERS),
            Sample.of(square.named("square").then(Formulas.WAVE), 1.2, NUMBERS, NUMBERS),
            Sample.of(Formulas.WAVE, 2.0, NUMBERS, NUMBERS),
            Sample.of(Formulas.NESTED, 0.3, NUMBERS, NUMBERS),
            Sample.of(Formulas.ROSENBROCK, new double[] {-1.2, 1}, VECTORS, NUMBERS),
            Sample.of(Formulas.NEURON, new double[] {0.5, -1, 0.2}, VECTORS, NUMBERS),
            Sample.of(Formulas.NEURON.then(square).then(Formulas.WAVE), new double[] {0.5, -1, 0.2}, VECTORS, NUMBERS),
            Sample.of(new LinearMapping(new double[][] {{1, 2}, {0, -1}, {3, 0.5}}), new double[] {1, -2}, VECTORS, VECTORS),
            Sample.of(rotation(0.7), new double[] {3, -2}, VECTORS, VECTORS));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void keepsTheLaws(Sample<?, ?> sample) {
        keepsAllLaws(sample);
    }

    /** Throws an AssertionError that names the law and the mapping, unless all laws hold. */
    public static <X, Y> void keepsAllLaws(Sample<X, Y> sample) {
        valueIsTheResult(sample);
        identityChangesNothing(sample);
        compositionIsAssociative(sample);
        pullbackIsLinear(sample);
        pullbackIsTransposedJacobian(sample);
    }

    private static <X, Y> void valueIsTheResult(Sample<X, Y> s) {
        near(s, "value of at(x) = apply(x)", s.outputs(), s.f().apply(s.point()), s.f().at(s.point()).value());
    }

    private static <X, Y> void identityChangesNothing(Sample<X, Y> s) {
        agree(s, "identity.then(f) = f", Differentiable.<X>identity().then(s.f()), s.f());
        agree(s, "f.then(identity) = f", s.f().then(Differentiable.<Y>identity()), s.f());
    }

    private static <X, Y> void compositionIsAssociative(Sample<X, Y> s) {
        Differentiable<X, X> before = multiple(1.25, s.inputs());
        Differentiable<Y, Y> after = multiple(-3, s.outputs());
        agree(s, "(g.then(f)).then(h) = g.then(f.then(h))", before.then(s.f()).then(after), before.then(s.f().then(after)));
    }

    private static <X, Y> void pullbackIsLinear(Sample<X, Y> s) {
        Random random = new Random(7);
        Linearization<X, Y> at = s.f().at(s.point());
        Y u = s.outputs().random(at.value(), random);
        Y v = s.outputs().random(at.value(), random);
        X together = at.pullback().apply(s.outputs().combine(2.5, u, v));
        X apart = s.inputs().combine(2.5, at.pullback().apply(u), at.pullback().apply(v));
        near(s, "pullback(a·u + v) = a·pullback(u) + pullback(v)", s.inputs(), apart, together);
    }

    /** ⟨Jv, u⟩ = ⟨v, Jᵀu⟩, with Jv by a central difference. */
    private static <X, Y> void pullbackIsTransposedJacobian(Sample<X, Y> s) {
        Random random = new Random(11);
        Linearization<X, Y> at = s.f().at(s.point());
        for (int trial = 0; trial < 4; trial++) {
            X v = s.inputs().random(s.point(), random);
            Y u = s.outputs().random(at.value(), random);
            Y ahead = s.f().apply(s.inputs().combine(s.step(), v, s.point()));
            Y behind = s.f().apply(s.inputs().combine(-s.step(), v, s.point()));
            double forward = (s.outputs().inner(ahead, u) - s.outputs().inner(behind, u)) / (2 * s.step());
            double backward = s.inputs().inner(v, at.pullback().apply(u));
            double size = Math.max(1, Math.abs(forward));
            assertTrue(Math.abs(forward - backward) <= s.limit() * size,
                () -> s + ": ⟨Jv, u⟩ = " + forward + ", but ⟨v, Jᵀu⟩ = " + backward);
        }
    }

    private static <X, Y> void agree(Sample<X, Y> s, String law, Differentiable<X, Y> one, Differentiable<X, Y> other) {
        near(s, law, s.outputs(), one.apply(s.point()), other.apply(s.point()));
        Linearization<X, Y> expected = one.at(s.point());
        Linearization<X, Y> got = other.at(s.point());
        Y u = s.outputs().random(expected.value(), new Random(3));
        near(s, law, s.outputs(), expected.value(), got.value());
        near(s, law + ", pullbacks", s.inputs(), expected.pullback().apply(u), got.pullback().apply(u));
    }

    private static <V> void near(Sample<?, ?> sample, String law, VectorSpace<V> space, V expected, V got) {
        V difference = space.combine(-1, expected, got);
        double error = Math.sqrt(space.inner(difference, difference));
        double size = Math.max(1, Math.sqrt(space.inner(expected, expected)));
        assertTrue(error <= sample.limit() * size, () -> sample + " breaks the law " + law + ": the difference is " + error);
    }

    private static <V> Differentiable<V, V> multiple(double a, VectorSpace<V> space) {
        return x -> new Linearization<>(space.combine(a - 1, x, x), u -> space.combine(a - 1, u, u));
    }

    private static Differentiable<double[], double[]> rotation(double angle) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        return x -> new Linearization<>(new double[] {c * x[0] - s * x[1], s * x[0] + c * x[1]},
            u -> new double[] {c * u[0] + s * u[1], -s * u[0] + c * u[1]});
    }

    @Test
    void wrongPullbacksAreFound() {
        Differentiable<Double, Double> halfSlope = x -> new Linearization<>(x * x, u -> x * u);
        Differentiable<Double, Double> notLinear = x -> new Linearization<>(x * x, u -> 2 * x * u * u);
        Differentiable<double[], double[]> notTransposed =
            x -> new Linearization<>(rotation(0.7).apply(x), u -> rotation(0.7).apply(u));
        assertFails("⟨Jv, u⟩", Sample.of(halfSlope, 1.5, NUMBERS, NUMBERS));
        assertFails("pullback(a·u + v)", Sample.of(notLinear, 1.5, NUMBERS, NUMBERS));
        assertFails("⟨Jv, u⟩", Sample.of(notTransposed, new double[] {3, -2}, VECTORS, VECTORS));
    }

    private static void assertFails(String law, Sample<?, ?> sample) {
        AssertionError error = assertThrows(AssertionError.class, () -> keepsAllLaws(sample));
        assertTrue(error.getMessage().contains(law), error.getMessage());
        assertEquals("f", sample.toString());
    }
}
