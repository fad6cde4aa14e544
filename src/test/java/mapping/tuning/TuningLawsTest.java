package mapping.tuning;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import org.junit.jupiter.api.Test;

/** What a search is made of are mappings like any other. */
public class TuningLawsTest {

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.uniform("share", 0.1, 0.9),
        Dimension.logUniform("rate", 1e-4, 1), Dimension.whole("layers", 1, 5), Dimension.choice("batch", 32, 64, 256));
    private static final SearchSpace SPACE = new SearchSpace(DIMENSIONS);
    private static final Search SEARCH = new Search(SPACE, (setting, seed) -> setting.get("rate") + seed % 10, 1);
    private static final SuccessiveHalving HALVING = SuccessiveHalving.of(8, 1, 2, 4);
    private static final List<Covariance> COVARIANCES =
        List.of(new Covariance.Rbf(0.5), new Covariance.Matern32(0.5), new Covariance.Matern52(0.5));
    private static final GaussianProcess PROCESS =
        GaussianProcess.fit(COVARIANCES.get(0), 0, new double[][] {{0.0}, {1.0}}, new double[] {1, -1});
    private static final List<Acquisition> ACQUISITIONS = List.of(new Acquisition.ExpectedImprovement(-0.5, 0),
        new Acquisition.ProbabilityOfImprovement(-0.5, 0), new Acquisition.LowerConfidenceBound(0.3));

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(DIMENSIONS.stream(), COVARIANCES.stream(), ACQUISITIONS.stream(),
            Stream.<Mapping<?, ?>>of(SPACE, SEARCH, HALVING, PROCESS)).flatMap(each -> each);
    }

    @Test
    void theLawsHold() {
        DIMENSIONS.forEach(each -> MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(each, 0.3)));
        COVARIANCES.forEach(each -> MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(each, 0.3)));
        ACQUISITIONS.forEach(each -> MappingLawsTest.keepsAllLaws(
            new MappingLawsTest.Listed<>(each, new GaussianProcess.Normal(0, 1))));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(SPACE, new double[] {0.1, 0.2, 0.3, 0.4}));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(SEARCH, List.of(new double[] {0.1, 0.2, 0.3, 0.4})));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(PROCESS, new double[] {0.4}));
        IntFunction<Learner> learners = number -> resource -> 1.0 * Math.abs(number - 3) / resource;
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(HALVING, learners));
    }
}
