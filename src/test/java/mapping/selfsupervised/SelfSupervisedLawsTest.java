package mapping.selfsupervised;

import java.util.Arrays;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.selfsupervised.clustering.CovarianceKind;
import mapping.selfsupervised.clustering.GaussianMixtureModel;
import mapping.selfsupervised.clustering.KMeans;
import org.junit.jupiter.api.Test;

/** What is learnt without labels is a mapping, and the laws hold. */
public class SelfSupervisedLawsTest {

    private static final KMeans CENTERS = new KMeans(new double[][] {{0, 0}, {1, 3}});
    private static final LinearProbe PROBE = new LinearProbe(new double[][] {{1, 2}, {3, -1}}, new double[2]);
    private static final GaussianMixtureModel MIXTURE = new GaussianMixtureModel(CovarianceKind.FULL, new double[] {0.25, 0.75},
        new double[][] {{0, 0}, {1, 3}}, new double[][][] {{{1, 0}, {0, 1}}, {{2, 1}, {1, 2}}});

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(CENTERS, PROBE, MIXTURE);
    }

    @Test
    void keepTheLaws() {
        double[] x = {0.5, 1};
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(CENTERS, x));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(PROBE, x));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(MIXTURE.then(Arrays::toString), x));
    }
}
