package mapping.ensembles;

import static mapping.losses.Losses.crossEntropy;
import static mapping.losses.Losses.distillation;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.DifferentiableLawsTest;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.Space;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.metrics.Calibration;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/**
 * Ensembles, their ambiguity and temperatures beside NumPy and SciPy (src/test/scipy/ensembles.py); calibration errors beside the
 * doctests of torchmetrics' {@code calibration_error}.
 */
public class EnsemblesTest {

    private static final RandomSource RANDOM = RandomSource.of(3);
    private static final Ensemble ENSEMBLE = Ensemble.of(Dense.of(4, 3, RANDOM), Dense.of(4, 3, RANDOM));
    private static final Tensor LOGITS = Tensor.matrix(new float[][] {{2, 1, 0.1f}, {0.5f, 2.5f, 0.3f}, {1.2f, 0.9f, 3},
        {3, 0.2f, 0.1f}, {0.1f, 0.2f, 0.3f}, {2.2f, 2.1f, 0.1f}});
    private static final Tensor LABELS = Tensors.labels(0, 1, 2, 1, 0, 1);

    /** Everything whose laws this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(ENSEMBLE, new Temperature(2), new Resample(5));
    }

    @Test
    void keepTheLaws() {
        for (Layer layer : List.of(ENSEMBLE, Ensemble.ofClassifiers(ENSEMBLE.members()))) {
            Tensor x = Tensors.randn(RandomSource.of(1), 2, 4);
            DifferentiableLawsTest.keepsAllLaws(Sample.of(layer, x));
            MappingLawsTest.keepsAllLawsOnTensors(layer, x);
        }
        DifferentiableLawsTest.keepsAllLaws(Sample.of(new Temperature(2), LOGITS));
        Mapping<Long, String> text = new Resample(5).then(Arrays::toString);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(text, 7L));
    }

    @Test
    void isTheMeanOfItsMembers() {
        Ensemble numbers = Ensemble.of(x -> x.add(1), x -> x.mul(2), x -> x.mul(-4));
        assertArrayEquals(new float[] {0, -1}, numbers.apply(Tensor.vector(1, 4)).data(), 1e-6f);
        assertArrayEquals(new float[] {2, 6.5f}, numbers.first(2).apply(Tensor.vector(1, 4)).data(), 1e-6f);
        assertEquals(2 * 15, ENSEMBLE.parameters().stream().mapToInt(Tensor::numel).sum());
        assertEquals(List.of("0.weight", "0.bias", "1.weight", "1.bias"), List.copyOf(ENSEMBLE.namedParameters().keySet()));
        assertEquals(24, ENSEMBLE.multiplyAdds(Space.reals(4)));
        assertEquals("ℝ⁴ → ℝ³", ENSEMBLE.domain() + " → " + ENSEMBLE.codomain());
    }

    /** Probabilities of 1/2 and of e/(1 + e), whatever is added to the logits. */
    @Test
    void classifiersAreAveragedAsProbabilities() {
        Layer unsure = x -> x.mul(0).add(100);
        Tensor p = Ensemble.ofClassifiers(List.of(unsure, x -> x)).apply(Tensor.matrix(new float[][] {{7, 6}}));
        assertArrayEquals(new float[] {0.6155293f, 0.3844707f}, p.data(), 1e-6f);
    }

    @Test
    void refusesMembersThatDoNotFit() {
        assertEquals("An ensemble must have at least one member, got none.",
            assertThrows(IllegalArgumentException.class, () -> new Ensemble(List.of())).getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Ensemble.of(Dense.of(4, 3, RANDOM), Dense.of(4, 2, RANDOM)))
            .getMessage().startsWith("The members of an ensemble must give the same, got ℝ³ from "));
    }

    @Test
    void theAmbiguityOfNumPy() {
        List<Tensor> answers = List.of(
            Tensor.matrix(new float[][] {{2.04f, -2.56f}, {0.42f, -0.57f}, {-0.45f, -0.22f}, {-2.02f, -0.23f}}),
            Tensor.matrix(new float[][] {{-0.87f, 3.32f}, {0.23f, -0.35f}, {-0.28f, -0.67f}, {-1.06f, -0.39f}}),
            Tensor.matrix(new float[][] {{0.48f, -0.24f}, {0.96f, -0.2f}, {0.02f, 1.55f}, {0.55f, -0.51f}}));
        Tensor target = Tensor.matrix(new float[][] {{-0.18f, 0.54f}, {1.94f, -0.27f}, {-0.24f, 1}, {-0.89f, -0.29f}});
        Ambiguity parts = Ambiguity.of(answers, target);
        assertEquals(3.1848, parts.membersError(), 1e-6);
        assertEquals(2.3684333333333334, parts.ambiguity(), 1e-6);
        assertEquals(0.8163666666666667, parts.error(), 1e-6);
        assertEquals(parts.membersError() - parts.ambiguity(), parts.error(), 1e-14);
        assertEquals("Each answer must have the shape of the target, (3), got (2).", assertThrows(IllegalArgumentException.class,
            () -> Ambiguity.of(List.of(Tensor.vector(1, 2)), Tensor.vector(1, 2, 3))).getMessage());
    }

    /** Each of n is missed with probability (1 − 1/n)ⁿ. */
    @Test
    void resamplesWithReplacement() {
        Resample resample = new Resample(1000);
        double missed = 0;
        for (long seed = 0; seed < 100; seed++) {
            int[] drawn = resample.apply(seed);
            assertEquals(1000, drawn.length);
            assertEquals(1000, Arrays.stream(drawn).distinct().count() + resample.leftOut(drawn).length);
            missed += resample.leftOut(drawn).length / 1e5;
        }
        assertEquals(StrictMath.pow(1 - 1 / 1000.0, 1000), missed, 0.005);
        assertArrayEquals(resample.apply(5L), resample.apply(5L));
        assertArrayEquals(new int[] {0, 2}, new Resample(4).leftOut(new int[] {1, 1, 3, 3}));
    }

    @Test
    void theTemperatureOfSciPy() {
        Temperature fitted = Temperature.fit(LOGITS, LABELS);
        assertEquals(1.55832083, fitted.value(), 1e-6);
        assertEquals(0.96803772, crossEntropy().apply(LOGITS, LABELS).item(), 1e-6);
        assertEquals(0.92741078, crossEntropy().apply(fitted.apply(LOGITS), LABELS).item(), 1e-6);
        assertArrayEquals(LOGITS.argmax(1).data(), fitted.apply(LOGITS).argmax(1).data());
        assertEquals(2, Temperature.fit(LOGITS.mul(2 / 1.55832083), LABELS).value(), 1e-5);
    }

    @Test
    void refusesExamplesThatWantNoTemperature() {
        for (Tensor labels : List.of(LOGITS.argmax(1), LOGITS.mul(-1).argmax(1))) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Temperature.fit(LOGITS, labels)).getMessage()
                .contains("got 6 examples that want it beyond."));
        }
        assertThrows(IllegalArgumentException.class, () -> Temperature.fit(LOGITS, Tensors.labels(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> new Temperature(0));
    }

    /** PyTorch 1.13: {@code kl_div(…, reduction="batchmean") * T * T}; more cases are in PyTorchLossesTest. */
    @Test
    void theDistillationOfPyTorch() {
        Tensor student = Tensor.matrix(new float[][] {{1, 2, 3}, {0.5f, 0.5f, -1}});
        Tensor teacher = Tensor.matrix(new float[][] {{2, 2.5f, 4}, {1, 0, -1}});
        assertEquals(0.06034549, distillation(1).apply(student, teacher).item(), 1e-6);
        assertEquals(0.06185210, distillation(2).apply(student, teacher).item(), 1e-6);
        assertEquals(0.05962205, distillation(4).apply(student, teacher).item(), 2e-6);
        assertEquals(0.05962205 / 16, distillation(4).withoutFactor().apply(student, teacher).item(), 2e-7);
        assertEquals(0, distillation(3).apply(teacher, teacher).item(), 1e-7);
    }

    @Test
    void theCalibrationErrorsOfTorchmetrics() {
        Calibration ofPositives = Calibration.metric(2).apply(Tensor.vector(0.25f, 0.25f, 0.55f, 0.75f, 0.75f),
            Tensor.vector(0, 0, 1, 1, 1));
        assertEquals(0.29, ofPositives.expectedError(), 1e-6);
        assertEquals(0.3167, ofPositives.maximumError(), 5e-5);
        Calibration ofChoices = Calibration.metric(3).apply(Tensor.matrix(new float[][] {{0.25f, 0.20f, 0.55f},
            {0.55f, 0.05f, 0.40f}, {0.10f, 0.30f, 0.60f}, {0.90f, 0.05f, 0.05f}}), Tensors.labels(0, 1, 2, 0));
        assertEquals(0.2, ofChoices.expectedError(), 1e-6);
        assertEquals(0.2333, ofChoices.maximumError(), 5e-5);
    }
}
