package mapping.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import org.junit.jupiter.api.Test;

/** The line and the error of its slope against certified values. */
public class StraightLineTest {

    /** NIST's data set Norris (Statistical Reference Datasets, linear regression, 36 points): x and y. */
    private static final double[][] NORRIS = {{0.2, 0.1}, {337.4, 338.8}, {118.2, 118.1}, {884.6, 888.0}, {10.1, 9.2},
        {226.5, 228.1}, {666.3, 668.5}, {996.3, 998.5}, {448.6, 449.1}, {777.0, 778.9}, {558.2, 559.2}, {0.4, 0.3}, {0.6, 0.1},
        {775.5, 778.1}, {666.9, 668.8}, {338.0, 339.3}, {447.5, 448.9}, {11.6, 10.8}, {556.0, 557.7}, {228.1, 228.3},
        {995.8, 998.0}, {887.6, 888.8}, {120.2, 119.6}, {0.3, 0.3}, {0.3, 0.6}, {556.8, 557.6}, {339.1, 339.3}, {887.2, 888.0},
        {999.0, 998.5}, {779.0, 778.9}, {11.1, 10.2}, {118.3, 117.6}, {229.2, 228.9}, {669.1, 668.4}, {448.9, 449.2},
        {0.5, 0.2}};

    private static StraightLine norris() {
        return StraightLine.fit(Stream.of(NORRIS).mapToDouble(point -> point[0]).toArray(),
            Stream.of(NORRIS).mapToDouble(point -> point[1]).toArray());
    }

    /** Everything that this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(norris());
    }

    @Test
    void isCertifiedByNist() {
        StraightLine line = norris();
        assertEquals(1.00211681802045, line.slope(), 1e-12);
        assertEquals(-0.262323073774029, line.intercept(), 1e-10);
        assertEquals(0.429796848199937e-3, line.slopeError(), 1e-12);
        assertEquals(36, line.points());
    }

    @Test
    void isAMapping() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(norris(), 2.0));
        assertEquals(7, new StraightLine(2, 3, 0, 3).apply(2.0));
    }

    @Test
    void needsThreePointsAtTwoPlaces() {
        assertThrows(IllegalArgumentException.class, () -> StraightLine.fit(new double[2], new double[2]));
        assertThrows(ArithmeticException.class, () -> StraightLine.fit(new double[3], new double[] {1, 2, 3}));
    }
}
