package mapping.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Executable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever calls the library with something impossible gets one sentence: every public constructor, factory and method is called
 * with one hostile argument at a time, the others being sensible. It must return, or refuse in a sentence.
 */
class HostileTest {

    /** Packages that are not tried, with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.of(
        "mapping.plots", "draws by another library",
        "mapping.kernels", "the inner loops, which trust the tensors that call them",
        "mapping.architectures", "networks of many megabytes",
        "mapping.data.sets", "reads the data sets, and takes no arguments",
        "mapping.training.race", "trains",
        "mapping.trained", "reads data sets whole; TrainedTest and RecipesTest try it",
        "mapping.scalar", "functions that are generic themselves, for which no sample can be made");

    /** Calls that are not tried: they change how all later ones run. */
    private static final Pattern SWITCHES =
        Pattern.compile("tensor\\.(Anomaly|NoGrad)\\..*|data\\.files\\.Datasets\\..*");

    /** Where 2³¹ − 1 is an honest amount of work, which takes its time. */
    private static final Pattern LONG_WORK = Pattern.compile(
        "Space\\.range.*|Mapping\\.iterate.*|algebra\\.Spectrum.*|descent\\..*"
        + "|approximation\\.PiecewiseLinear\\.largestError.*|evaluation\\..*"
        + "|layers\\.recurrent\\..*|regression\\..*|schedules\\.Multiplicative.*|comparison\\..*|objectives\\.Quadratic.*");

    /** What may fail in another way, with the reason. */
    private static final Map<Pattern, String> EXCUSED = Map.of(
        Pattern.compile("optimizers\\..*apply\\(State, double\\[\\], double\\[\\], double\\[\\]\\).*"),
            "the loop of a rule, called once a step and array; its documentation says unchecked, and update() checks",
        Pattern.compile("objectives\\.(EmpiricalRisk|LinearRegression|SoftmaxRegression)\\.(gradient|loss|predict)\\(.*"),
            "the loop over the examples of a batch, called once a step with the numbers that Indices has checked",
        Pattern.compile("Laws\\.requireInverse.*: AssertionError.*"), "a law that does not hold is an AssertionError",
        Pattern.compile("tensor\\.Tensor\\.computed\\(.* argument 5 .*"), "what operations call for every result");

    /** Where NaN is meant. */
    private static final Map<String, String> NAN_IS_MEANT = Map.of(
        "activations.NormalDistribution.cdf(double): argument 1 is NaN", "a function of numbers",
        "activations.NormalDistribution.density(double): argument 1 is NaN", "likewise",
        "layers.resizing.Pad(Mode, double, List): argument 2 is NaN", "the number that is put at the ends",
        "layers.resizing.Pad.constant(double, int[]): argument 1 is NaN", "likewise",
        "regularization.L1.softThreshold(double, double): argument 1 is NaN", "a function of numbers",
        "regularization.L1.softThreshold(double, double): argument 2 is NaN", "likewise",
        "schedules.ReduceOnPlateau.State(double, double, int, int): argument 1 is NaN", "made by start(), which refuses it",
        "schedules.ReduceOnPlateau.State(double, double, int, int): argument 2 is NaN", "no loss so far");

    private static final Pattern SETTINGS =
        Pattern.compile("(optimizers|losses|layers|regularization|schedules|activations)\\..*is NaN");

    @TempDir
    static Path folder;

    private static final Map<Executable, Trial> TRIALS = new LinkedHashMap<>();

    @BeforeAll
    static void callEverything() throws Exception {
        List<Executable> calls = new ArrayList<>();
        for (Class<?> type : PublicApi.types()) {
            if (LEFT_OUT.keySet().stream().noneMatch(left -> type.getPackageName().equals(left))
                && !type.getPackageName().equals(HostileTest.class.getPackageName())) {
                PublicApi.calls(type).stream()
                    .filter(call -> !SWITCHES.matcher(PublicApi.name(call)).matches()).forEach(calls::add);
            }
        }
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            Samples samples = new Samples();
            Made.all(folder).forEach(samples::keep);
            for (int round = 0; round < 3; round++) {
                for (Executable call : calls) {
                    if (!TRIALS.containsKey(call) || !TRIALS.get(call).succeeded) {
                        TRIALS.put(call, new Trial(call, samples));
                        TRIALS.get(call).succeed();
                    }
                }
            }
            TRIALS.forEach((call, trial) -> trial.attack(LONG_WORK.matcher(PublicApi.name(call)).matches()));
        }, () -> "did not end: " + Trial.now);
    }

    @Test
    void everyCallReturnsOrRefusesInASentence() {
        List<String> faults = TRIALS.values().stream().flatMap(trial -> trial.faults.stream())
            .filter(fault -> EXCUSED.keySet().stream().noneMatch(excuse -> excuse.matcher(fault).matches())).toList();
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void everyExcuseIsNeeded() {
        for (Pattern excuse : EXCUSED.keySet()) {
            assertTrue(TRIALS.values().stream().flatMap(trial -> trial.faults.stream())
                .anyMatch(fault -> excuse.matcher(fault).matches()), excuse::pattern);
        }
    }

    @Test
    void noSettingIsNaN() {
        Map<String, String> accepted = new TreeMap<>();
        TRIALS.values().stream().filter(Trial::makes).flatMap(trial -> trial.accepted.stream())
            .filter(line -> SETTINGS.matcher(line).matches()).forEach(line -> accepted.put(line, ""));
        assertEquals(new TreeSet<>(NAN_IS_MEANT.keySet()), accepted.keySet());
    }

    @Test
    void mostOfTheLibraryIsReached() {
        int calls = TRIALS.values().stream().mapToInt(trial -> trial.calls).sum();
        long possible = TRIALS.values().stream().filter(trial -> trial.possible).count();
        long succeeded = TRIALS.values().stream().filter(trial -> trial.succeeded).count();
        String counts = calls + " calls of " + TRIALS.size() + " constructors and methods; of " + possible
            + " there are sensible arguments, and " + succeeded + " have succeeded with some";
        assertTrue(calls > 20_000 && possible > 0.97 * TRIALS.size() && succeeded > 0.9 * TRIALS.size(), counts);
    }
}
