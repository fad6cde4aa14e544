package mapping.generative.adversarial;

import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Coverage is a mapping, and the laws hold. */
public class AdversarialLawsTest {

    private static final ModeCoverage COVERAGE = new ModeCoverage(new double[][] {{0, 0}, {1, 3}}, 1, 1);

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(COVERAGE);
    }

    @Test
    void keepTheLaws() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(
            COVERAGE.then(counts -> counts.covered() + " " + counts.quality()),
            Tensor.matrix(new float[][] {{0, 0.5f}, {1, 3}})));
    }
}
