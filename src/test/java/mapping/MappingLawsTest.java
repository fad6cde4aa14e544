package mapping;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mapping.algebra.FloatFormat;
import mapping.approximation.HingeSum;
import mapping.approximation.PiecewiseLinear;
import mapping.descent.BowlFactor;
import mapping.monitoring.Smoothing;
import mapping.perceptron.DeltaRule;
import mapping.perceptron.PerceptronPass;
import mapping.perceptron.ThresholdUnit;
import mapping.perceptron.TruthTable;
import mapping.scalar.Formulas;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws that every mapping keeps, differentiable or not. <b>A new mapping is checked by adding one line to
 * {@link #mappings}</b>: the mapping and an argument (whose results have a sensible {@code equals}). Differentiable ones
 * also join {@link DifferentiableLawsTest}. A list in another package calls {@link #keepsAllLaws}; {@link NoMappingIsLeftOutTest}
 * names the types that are in no list.
 */
public class MappingLawsTest {

    /** A mapping and an argument to try it on. */
    public record Listed<X, Y>(Mapping<X, Y> f, X argument) {
    }

    public static List<Listed<?, ?>> mappings() {
        Mapping<String, Integer> length = String::length;
        Mapping<Double, Double> step = x -> x - 0.2 * (2 * x);
        return List.of(
            new Listed<>(Mapping.<String>identity(), "x"),
            new Listed<>(length, "abc"),
            new Listed<>(Mapping.of("length", Space.named("text"), Space.anything(), length), "abc"),
            new Listed<>(length.then(n -> n / 2.0), "abc"),
            new Listed<>(length.then(n -> n / 2.0).then(step).named("a pipeline"), "abc"),
            new Listed<>(FiniteMapping.of("parity", List.of(1, 2, 3), List.of(0, 1), x -> x % 2), 3),
            new Listed<>(length.and(Mapping.<String>identity()), "abc"),
            new Listed<>(Mapping.of("length", Space.named("text"), Space.reals(), length).and(length).then(Pair::second), "abc"),
            new Listed<>(ThresholdUnit.and(), new double[] {1, 1}),
            new Listed<>(new PerceptronPass(TruthTable.XOR.examples()), new double[3]),
            new Listed<>(new DeltaRule(TruthTable.XOR.examples(), 0.1), new double[3]),
            new Listed<>(PiecewiseLinear.identity(0, 1).relu(), 0.5),
            new Listed<>(HingeSum.of(PiecewiseLinear.identity(0, 1)), 0.5),
            new Listed<>(FloatFormat.BFLOAT16, 0.1),
            new Listed<>(BowlFactor.HEAVY_BALL, 100.0),
            new Listed<>(new Smoothing(0.6), new double[] {1, 2, 4}),
            new Listed<>(Formulas.WAVE, 2.0),
            new Listed<>(Formulas.WAVE.then(Formulas.NESTED), 2.0));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void keepsTheLaws(Listed<?, ?> listed) {
        keepsAllLaws(listed);
    }

    /** Throws an AssertionError that names the law and the mapping, unless all laws hold. */
    public static <X, Y> void keepsAllLaws(Listed<X, Y> listed) {
        Laws.require(listed.f, listed.argument);
    }

    /** The same for a mapping of tensors, which are compared by their shapes and numbers. */
    public static void keepsAllLawsOnTensors(Mapping<Tensor, Tensor> f, Tensor x) {
        Mapping<Tensor, List<String>> numbers = y -> List.of(Arrays.toString(y.shape()), Arrays.toString(y.data()));
        Laws.require(f.then(numbers), x);
    }

    @Test
    void aMappingWithAMemoryIsFound() {
        int[] calls = new int[1];
        Mapping<Integer, Integer> counter = x -> x + calls[0]++;
        AssertionError error = assertThrows(AssertionError.class, () -> keepsAllLaws(new Listed<>(counter, 1)));
        assertTrue(error.getMessage().startsWith("f gives one x two values"), error.getMessage());
    }

    @Test
    void brokenLawsAreNamed() {
        Mapping<Integer, Integer> elsewhere = new Mapping<>() {
            @Override
            public Integer apply(Integer x) {
                return x;
            }

            @Override
            public Space codomain() {
                return Space.range(2);
            }

            @Override
            public Space codomain(Space input) {
                return Space.range(3);
            }
        };
        String message = assertThrows(AssertionError.class, () -> Laws.require(elsewhere, 1)).getMessage();
        assertTrue(message.startsWith("f loses its codomain: got {0, 1, 2} instead of {0, 1}."), message);
        Laws.require(x -> new double[] {x}, 1);
    }

    @Test
    void anInverseMustUndoOnBothSides() {
        FiniteMapping<Integer, Integer> inclusion = FiniteMapping.of("inclusion", List.of(1, 2), List.of(1, 2, 3), x -> x);
        Mapping<Integer, Integer> back = Mapping.of("back", Space.anything(), Space.anything(), y -> Math.min(y, 2));
        String message = assertThrows(AssertionError.class, () -> Laws.requireInverse(inclusion, back, 2, 3)).getMessage();
        assertTrue(message.equals("inclusion does not undo back, which comes before it: got 2 instead of 3."), message);
        FiniteMapping<Integer, Integer> turn = FiniteMapping.of("turn", List.of(0, 1, 2), List.of(0, 1, 2), x -> (x + 1) % 3);
        Laws.requireInverse(turn, turn.inverse(), 2, 2);
        assertThrows(AssertionError.class, () -> Laws.requireInverse(turn, turn, 2, 2));
    }
}
