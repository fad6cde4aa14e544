package book;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The walls of the house: who may know whom, and which platform mathematics may not be used. ARCHITECTURE.md shows the
 * floors.
 */
@AnalyzeClasses(packages = {"mapping", "book"}, importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    /** Methods of Math that the Java specification lets differ between platforms by one or two units in the last place. */
    private static final Set<String> INEXACT = Set.of("sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot", "sinh", "cosh", "tanh");

    /**
     * The floors of the library, one package each, from the ground up: a package knows only what stands before it in this
     * list.
     */
    private static final List<String> LIBRARY = Stream.of("", "drawing", "files", "kernels", "random", "algebra",
            "perceptron", "approximation", "evaluation", "costs", "sampling", "schedules", "scalar", "objectives", "descent",
            "tensor", "signal", "formats", "formats.json", "formats.protobuf", "formats.arrays", "formats.onnx",
            "formats.keras", "formats.events", "data.files", "data", "data.augmentation", "data.sets", "data.layouts",
            "initialization", "layers", "layers.convolution", "layers.resizing", "layers.normalization", "layers.dropout",
            "layers.recurrent", "layers.attention", "activations", "architectures", "metrics", "losses", "ensembles",
            "regularization", "regression", "optimizers", "optimizers.rules", "training.checkpoint", "training",
            "training.race", "comparison", "monitoring", "tuning", "text", "text.tokens", "text.scoring",
            "text.classification", "text.tagging", "text.translation", "text.generation", "pretrained", "speech",
            "speech.features", "speech.markov", "speech.recognition", "speech.synthesis", "speech.speakers", "vision",
            "vision.faces", "vision.boxes", "vision.scoring", "vision.scenes", "vision.detection", "vision.segmentation",
            "compression", "compression.quantization", "selfsupervised", "selfsupervised.clustering",
            "generative.adversarial", "generative.autoregressive", "generative.variational", "transfer.contrastive",
            "transfer.alignment", "transfer.adaptation", "transfer.fewshot", "exchange", "trained", "plots")
            .map(name -> name.isEmpty() ? "mapping" : "mapping." + name).toList();

    /** Floors that have no package yet: rooms of chapters to come. */
    private static final Set<String> ROOMS = Set.of();

    /** The floors of the tool, in the same way; all of them may know the library. */
    private static final List<String> TOOL = Stream.of("", "markdown", "jvm", "bits", "data", "visdom", "live", "tournament",
        "train",
        "nbformat", "outline",
            "exercise", "libraries", "page", "weave", "diagram", "site.text", "site", "site.evidence",
            "site.prediction", "site.reference", "site.search", "site.interactive", "site.api", "site.build", "site.print",
            "grading.child", "grading.report", "grading.compile",
            "grading.parent", "grading.catalog", "grading.check", "grading.learner", "grading.author", "grading.instructor",
            "notebook", "evaluate", "run", "jupyter", "shell", "bench.work", "bench", "cli")
            .map(name -> name.isEmpty() ? "book" : "book." + name).toList();

    /** The short names of all layers: a facade knows the rooms that it leads to. */
    private static final String FACADE = "mapping.layers.Layers";

    @ArchTest
    static final ArchRule theFromScratchLibraryUsesTheJdkAlone = classes()
            .that().resideInAPackage("mapping..").and().resideOutsideOfPackage("mapping.plots..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("mapping..", "java..", "jdk.incubator.vector..");

    @ArchTest
    static final ArchRule plotsKnowXChartAndTheLibraryOnly = classes()
            .that().resideInAPackage("mapping.plots..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("mapping..", "java..", "javax.imageio..", "org.knowm.xchart..", "org.w3c.dom..");

    @ArchTest
    static final ArchRule onlyPlotsDraw = noClasses()
            .that().resideInAPackage("mapping..").and().resideOutsideOfPackage("mapping.plots..")
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "mapping.plots..");

    @ArchTest
    static final ArchRule theLibraryDoesNotKnowTheTool = noClasses().that().resideInAPackage("mapping..")
            .should().dependOnClassesThat().resideInAPackage("book..");

    @ArchTest
    static final ArchRule theToolsGroundUsesTheJdkAndTheLibrarysFiles = classes().that().resideInAPackage("book")
            .should().onlyDependOnClassesThat().resideInAnyPackage("book", "java..", "mapping.files");

    @ArchTest
    static final ArchRule libraryPackagesFormNoCycle = slices().matching("mapping.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule toolPackagesFormNoCycle = slices().matching("book.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule resultsDoNotDependOnPlatformMathematics = noClasses().that().resideInAPackage("mapping..")
            .should().callMethodWhere(new DescribedPredicate<>("Math's inexact functions are called (use StrictMath)") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName());
                }
            });

    @ArchTest
    static final ArchRule resultsDoNotDependOnTheClock = noClasses().that().resideInAPackage("mapping..")
            .should().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(System.class, "nanoTime")
            .orShould().dependOnClassesThat().resideInAPackage("java.time..")
            .orShould().callConstructor(Random.class)
            .orShould().callMethod(Math.class, "random");

    @ArchTest
    static void aLibraryPackageKnowsOnlyThoseBeforeIt(JavaClasses all) {
        nothingReachesUp(LIBRARY, all);
    }

    @ArchTest
    static void aToolPackageKnowsOnlyThoseBeforeIt(JavaClasses all) {
        nothingReachesUp(TOOL, all);
    }

    private static void nothingReachesUp(List<String> floors, JavaClasses all) {
        for (int floor = 0; floor < floors.size() - 1; floor++) {
            String[] above = floors.subList(floor + 1, floors.size()).toArray(String[]::new);
            noClasses().that().resideInAPackage(floors.get(floor)).and().doNotHaveFullyQualifiedName(FACADE)
                .should().dependOnClassesThat().resideInAnyPackage(above).allowEmptyShould(true).check(all);
        }
    }

    @ArchTest
    static void everyPackageHasItsFloorAndSaysWhatLivesThere(JavaClasses all) {
        Set<String> packages = all.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> floors = Stream.concat(LIBRARY.stream(), TOOL.stream()).filter(name -> !ROOMS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
        packages.removeIf(ROOMS::contains);
        assertEquals(floors, packages);
        Path sources = Home.root().resolve("src/main/java");
        List<String> silent = packages.stream()
            .filter(name -> !Files.exists(sources.resolve(name.replace('.', '/') + "/package-info.java"))).toList();
        assertEquals(List.of(), silent, "packages without a package-info.java");
    }

    @ArchTest
    static void thePageOnTheArchitectureNamesEveryFloor(JavaClasses all) throws IOException {
        String page = Files.readString(Home.root().resolve("ARCHITECTURE.md"));
        List<String> missing = Stream.concat(LIBRARY.stream(), TOOL.stream()).filter(name -> !page.contains("`" + name + "`"))
            .filter(name -> !page.contains("`" + name.substring(name.lastIndexOf('.') + 1) + "`")
                && !page.contains("`" + name.substring(name.lastIndexOf('.')) + "`")).toList();
        assertEquals(List.of(), missing, "packages that ARCHITECTURE.md does not name");
    }
}
