package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.data.Labelled;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** Shapes against scikit-learn's make_moons and closed forms, disturbances against the normal distribution's moments. */
class SyntheticTest {

    @Test
    void moonsWithoutNoiseAreScikitLearns() {
        Labelled moons = Synthetic.twoMoons(11, 0).apply(1L);
        double[][] points = ScikitLearn.get("two moons", JsonObject.class).get("points").getAsJsonArray().asList()
            .stream().map(point -> new double[] {point.getAsJsonArray().get(0).getAsDouble(),
                point.getAsJsonArray().get(1).getAsDouble()}).toArray(double[][]::new);
        assertArrayEquals(ScikitLearn.integers("two moons", "labels"), moons.labels());
        for (int i = 0; i < points.length; i++) {
            assertArrayEquals(points[i], moons.features()[i], 1e-15);
        }
    }

    @Test
    void anArmOfASpiralTurnsInProportionToItsRadius() {
        Labelled spirals = Synthetic.spirals(3, 5, 0.5, 0).apply(1L);
        assertArrayEquals(new int[] {5, 5, 5}, spirals.counts());
        // Half a turn: from the origin to (−1, 0), at half the radius a quarter of a turn, at (0, ½).
        assertArrayEquals(new double[] {0, 0}, spirals.features()[0], 1e-15);
        assertArrayEquals(new double[] {0, 0.5}, spirals.features()[2], 1e-15);
        assertArrayEquals(new double[] {-1, 0}, spirals.features()[4], 1e-15);
        // The second arm is the first, turned by a third of a circle.
        double c = -0.5;
        double s = Math.sqrt(3) / 2;
        assertArrayEquals(new double[] {-c, -s}, spirals.features()[9], 1e-15);
    }

    @Test
    void blobsHaveTheirCentresAndTheirDeviation() {
        double[][] centres = {{-2, 1}, {3, 0}};
        Labelled blobs = Synthetic.blobs(centres, 4000, 0.5).apply(7L);
        for (int kind = 0; kind < 2; kind++) {
            for (int axis = 0; axis < 2; axis++) {
                double[] x = blobs.ofClass(kind).column("x" + (axis + 1));
                double mean = Arrays.stream(x).average().orElseThrow();
                double centre = centres[kind][axis];
                double variance = Arrays.stream(x).map(value -> (value - centre) * (value - centre)).average().orElseThrow();
                // Four standard errors: σ/√n for the mean, σ²√(2/n) for the variance.
                assertEquals(centre, mean, 4 * 0.5 / Math.sqrt(4000));
                assertEquals(0.25, variance, 4 * 0.25 * Math.sqrt(2 / 4000.0));
            }
        }
    }

    @Test
    void exclusiveOrIsTheTruthTable() {
        Labelled xor = Synthetic.xor(4, 0).apply(1L);
        for (int i = 0; i < 4; i++) {
            double[] corner = xor.features()[i];
            assertEquals(corner[0] != corner[1] ? 1 : 0, xor.labels()[i]);
        }
        assertEquals(4, Arrays.stream(xor.features()).map(Arrays::toString).distinct().count());
        assertArrayEquals(new int[] {50, 50}, Synthetic.xor(100, 0.3).apply(1L).counts());
        assertThrows(IllegalArgumentException.class, () -> Synthetic.xor(6, 0));
    }

    @Test
    void aSeedDecidesEveryBit() {
        for (Mapping<Long, Labelled> set : List.of(Synthetic.twoMoons(50, 0.1), Synthetic.spirals(2, 25, 1, 0.02),
            Synthetic.blobs(new double[][] {{0, 0}, {1, 1}}, 20, 1), Synthetic.xor(40, 0.2))) {
            assertEquals(Arrays.deepToString(set.apply(3L).features()), Arrays.deepToString(set.apply(3L).features()));
            assertFalse(Arrays.deepEquals(set.apply(3L).features(), set.apply(4L).features()), set.name());
        }
        // Pins the numbers themselves; they come from RandomSource, whose test has its own truth.
        assertEquals(Synthetic.twoMoons(2, 0).apply(1L).features()[0][0]
            + 0.1 * RandomSource.of(1).fork("two moons").nextGaussian(),
            Synthetic.twoMoons(2, 0.1).apply(1L).features()[0][0]);
        assertThrows(IllegalArgumentException.class, () -> Synthetic.twoMoons(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Synthetic.spirals(1, 5, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Synthetic.xor(4, -1));
    }
}
