package mapping.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import org.junit.jupiter.api.Test;

/** What predicts costs is a mapping like any other. */
public class CostsLawsTest {

    private static final Roofline ROOFLINE = new Roofline(17.6e9, 15e9);
    private static final TrainingBill BILL = new TrainingBill(new Cluster(2, 1e12, 0.5, 300, 1.2), 0.4);
    private static final BatchLaw BATCHES = new BatchLaw(100, 32);

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(ROOFLINE, ScalingLaw.CHINCHILLA, BILL, BATCHES);
    }

    @Test
    void theLawsHold() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(ROOFLINE, 0.25));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(ScalingLaw.CHINCHILLA, new TrainingSize(1e9, 2e10)));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(BILL, 1e18));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(BATCHES, 8.0));
    }

    /** ℝ → ℝ composes with ℝ → ℝ. */
    @Test
    void theyCompose() {
        assertEquals(300, BATCHES.then(steps -> steps * 1.0).apply(16.0));
        assertEquals("Roofline: ℝ → ℝ", ROOFLINE.signature());
    }
}
