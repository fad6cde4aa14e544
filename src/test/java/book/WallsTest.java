package book;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** The walls of the house: who may know whom, and which platform mathematics may not be used. */
@AnalyzeClasses(packages = {"mapping", "book"}, importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    /** Methods of Math that the Java specification lets differ between platforms by one or two units in the last place. */
    private static final Set<String> INEXACT = Set.of("sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot", "sinh", "cosh", "tanh");

    /** The floors of the library, from the ground up; a package uses its own floor's ground and what lies below. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("mapping", "mapping.kernels", "mapping.files"),
            List.of("mapping.schedules"),
            List.of("mapping.tensor", "mapping.scalar", "mapping.descent"),
            List.of("mapping.layers", "mapping.activations", "mapping.losses", "mapping.regularization", "mapping.optimizers",
                    "mapping.data", "mapping.metrics", "mapping.plots"),
            List.of("mapping.training", "mapping.architectures", "mapping.vision", "mapping.text", "mapping.speech",
                    "mapping.compression", "mapping.selfsupervised", "mapping.transfer"));

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
    static final ArchRule libraryPackagesFormNoCycle = slices().matching("mapping.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule toolPackagesFormNoCycle = slices().matching("book.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aPageIsReadWithoutNotebooks = noClasses().that().resideInAPackage("book.page..")
            .should().dependOnClassesThat(DescribedPredicate.and(JavaClass.Predicates.resideInAPackage("book.."),
                    JavaClass.Predicates.resideOutsideOfPackages("book", "book.page..", "book.outline..", "book.profile..",
                            "book.markdown..")));

    @ArchTest
    static final ArchRule notebookFilesKnowTheirFormatAlone = noClasses().that().resideInAPackage("book.nbformat..")
            .should().dependOnClassesThat(DescribedPredicate.and(JavaClass.Predicates.resideInAPackage("book.."),
                    JavaClass.Predicates.resideOutsideOfPackages("book", "book.nbformat..")));

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
            .orShould().callConstructor(java.util.Random.class)
            .orShould().callMethod(Math.class, "random");

    @ArchTest
    static void nothingReachesUpwards(com.tngtech.archunit.core.domain.JavaClasses all) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            String[] here = FLOORS.get(floor).toArray(String[]::new);
            String[] above = FLOORS.subList(floor + 1, FLOORS.size()).stream().flatMap(List::stream).toArray(String[]::new);
            if (above.length > 0) {
                noClasses().that().resideInAnyPackage(here).should().dependOnClassesThat().resideInAnyPackage(above)
                        .allowEmptyShould(true).check(all);
            }
        }
    }

    @ArchTest
    static void everyLibraryPackageHasItsFloor(com.tngtech.archunit.core.domain.JavaClasses all) {
        classes().that().resideInAPackage("mapping..")
                .should().resideInAnyPackage(FLOORS.stream().flatMap(List::stream).toArray(String[]::new)).check(all);
    }

    /** The tool's ground floor stands alone, and a tool package uses only those before it in this list. */
    @ArchTest
    static void theToolIsBuiltInOrder(com.tngtech.archunit.core.domain.JavaClasses all) {
        DescribedPredicate<JavaClass> ground = JavaClass.Predicates.resideInAPackage("book");
        classes().that(ground).should().onlyDependOnClassesThat()
                .resideInAnyPackage("book", "mapping.files", "java..").check(all);
        noClasses().that().resideInAPackage("book..").and().resideOutsideOfPackage("book.cli..")
                .should().dependOnClassesThat().resideInAPackage("book.cli..").check(all);
    }
}
