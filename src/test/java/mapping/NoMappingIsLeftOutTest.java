package mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mapping.activations.ActivationTest;
import mapping.comparison.AxisOrderTest;
import mapping.compression.quantization.QuantizedNetworkTest;
import mapping.costs.CostsLawsTest;
import mapping.data.DataLawsTest;
import mapping.data.layouts.LayoutsTest;
import mapping.descent.DescentLawsTest;
import mapping.descent.Minimizer;
import mapping.ensembles.EnsemblesTest;
import mapping.exchange.ExchangeLawsTest;
import mapping.generative.adversarial.AdversarialLawsTest;
import mapping.generative.autoregressive.AutoregressiveTest;
import mapping.generative.variational.VariationalTest;
import mapping.layers.Layer;
import mapping.layers.LayersLawsTest;
import mapping.layers.dropout.MaskAverageTest;
import mapping.losses.ComparisonLoss;
import mapping.losses.Loss;
import mapping.losses.LossTest;
import mapping.metrics.MetricTest;
import mapping.optimizers.OptimizersLawsTest;
import mapping.pretrained.PretrainedTest;
import mapping.regression.StraightLineTest;
import mapping.regularization.PenaltyTest;
import mapping.schedules.ScheduleTest;
import mapping.selfsupervised.SelfSupervisedLawsTest;
import mapping.signal.MuLaw;
import mapping.signal.SignalLawsTest;
import mapping.speech.SpeechTest;
import mapping.speech.markov.BaumWelchTest;
import mapping.speech.recognition.RecognitionLawsTest;
import mapping.speech.speakers.SpeakersTest;
import mapping.speech.synthesis.SynthesisTest;
import mapping.text.TextLawsTest;
import mapping.text.classification.ClassificationLawsTest;
import mapping.text.generation.GenerationLawsTest;
import mapping.text.tagging.TaggingTest;
import mapping.transfer.adaptation.AdaptationTest;
import mapping.transfer.alignment.AlignmentTest;
import mapping.transfer.contrastive.ContrastiveTest;
import mapping.transfer.fewshot.FewShotTest;
import mapping.tuning.TuningLawsTest;
import mapping.vision.ConnectedComponentsTest;
import mapping.vision.SaliencyTest;
import mapping.vision.boxes.BoxesTest;
import mapping.vision.detection.DetectionTest;
import mapping.vision.faces.FacesLawsTest;
import mapping.vision.scenes.ScenesTest;
import mapping.vision.scoring.CocoFilesTest;
import mapping.vision.scoring.ScoringTest;
import mapping.vision.segmentation.SegmentationTest;
import org.junit.jupiter.api.Test;

/**
 * The lists of the law tests are complete: each type of the library that is a mapping, a loss or a method of descent is in one of
 * them, itself or as a part of a layer that is. So a new type that nobody has listed fails here, by name.
 */
class NoMappingIsLeftOutTest {

    /** What has its reason to be in no list. */
    private static final Map<String, String> EXCUSED = new TreeMap<>(Map.of(
        "mapping.objectives.Noisy", "draws new noise at each call: no mapping, and its documentation says so",
        "mapping.losses.Circle", "its weights count as constants: the pullback is not that of its value (values and gradients of "
            + "Keras' formula are compared with PyTorch's in PyTorchLossesTest)",
        "mapping.optimizers.SharpnessAware", "its gradient is by definition that of another point than its value",
        "mapping.optimizers.RuleStep", "shares a state with the steps before it; paths are compared with the orbit instead",
        "mapping.descent.StatefulDescent", "likewise",
        "mapping.compression.quantization.QuantizationAware", "the derivative of rounding is replaced, as its documentation says "
            + "(values and gradients of the rounding are compared with PyTorch's in FakeQuantizationTest)",
        "mapping.transfer.adaptation.GradientReversal", "its pullback is by definition −λ times that of its value; compared with "
            + "it in AdaptationTest"));

    private static Stream<?> listed() {
        return Stream.of(MappingLawsTest.mappings().stream().map(MappingLawsTest.Listed::f),
            DifferentiableLawsTest.mappings().stream().map(Sample::f), ActivationTest.layers(), LayersLawsTest.all(),
            LossTest.all(), MetricTest.all(), ScheduleTest.all(), PenaltyTest.all(), DescentLawsTest.all(),
            OptimizersLawsTest.all(), DataLawsTest.all(), CostsLawsTest.all(), StraightLineTest.all(), SignalLawsTest.all(),
            TextLawsTest.all(), ClassificationLawsTest.all(), TaggingTest.all(), GenerationLawsTest.all(),
            PretrainedTest.all(), SpeechTest.all(), RecognitionLawsTest.all(), ConnectedComponentsTest.all(),
            AxisOrderTest.all(), TuningLawsTest.all(), MaskAverageTest.all(), EnsemblesTest.all(), ScenesTest.all(),
            BoxesTest.all(), ScoringTest.all(), CocoFilesTest.all(), LayoutsTest.all(), DetectionTest.all(),
            SegmentationTest.all(), FacesLawsTest.all(), SaliencyTest.all(), ExchangeLawsTest.all(), SynthesisTest.all(),
            SpeakersTest.all(), Stream.of(MuLaw.TELEPHONE), BaumWelchTest.all().map(MappingLawsTest.Listed::f),
            QuantizedNetworkTest.all(), SelfSupervisedLawsTest.all(), AutoregressiveTest.all(), VariationalTest.all(),
            AdversarialLawsTest.all(), ContrastiveTest.all(), AlignmentTest.all(), AdaptationTest.all(),
            FewShotTest.all()).flatMap(list -> list);
    }

    @Test
    void everyTypeIsListedOrExcused() throws Exception {
        Set<String> types = types();
        Set<String> listed = listed().flatMap(NoMappingIsLeftOutTest::withItsParts).map(part -> part.getClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(types);
        missing.removeAll(listed);
        missing.removeAll(EXCUSED.keySet());
        assertEquals(Set.of(), missing, "add these to the list of their package's law test");
        Set<String> needless = new TreeSet<>(EXCUSED.keySet());
        needless.removeIf(name -> types.contains(name) && !listed.contains(name));
        assertEquals(Set.of(), needless, "these need no excuse");
        assertTrue(types.size() > 200, "the search has found the library: " + types.size() + " types");
    }

    /** A composition keeps the laws only if its parts do. */
    private static Stream<?> withItsParts(Object mapping) {
        Stream<?> parts = mapping instanceof Layer layer
            ? layer.children().values().stream().flatMap(NoMappingIsLeftOutTest::withItsParts) : Stream.empty();
        return Stream.concat(Stream.of(mapping), parts);
    }

    /** The names of the types that can be made, public or not, but for anonymous ones and lambdas. */
    private static Set<String> types() throws IOException, URISyntaxException {
        Path root = Path.of(Mapping.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root.resolve("mapping"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String path = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
                Class<?> type = type(path.substring(0, path.length() - ".class".length()));
                boolean made = !type.isInterface() && !Modifier.isAbstract(type.getModifiers()) && !type.isAnonymousClass();
                if (made && KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(type))) {
                    names.add(type.getName());
                }
            }
        }
        return names;
    }

    private static final List<Class<?>> KINDS = List.of(Mapping.class, Loss.class, ComparisonLoss.class, Minimizer.class);

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Mapping.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
