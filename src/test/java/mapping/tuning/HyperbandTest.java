package mapping.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Brackets against the tables of Li et al. (2018), of Orion's test (16, 4) and of mlr3hyperband (8, 2); a race by hand. */
class HyperbandTest {

    private static String brackets(Hyperband hyperband) {
        return hyperband.brackets().stream()
            .map(each -> each.rungs().stream().map(Rung::toString).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("; "));
    }

    @Test
    void theTableOfThePaper() {
        assertEquals("81@1 27@3 9@9 3@27 1@81; 27@3 9@9 3@27 1@81; 9@9 3@27 1@81; 6@27 2@81; 5@81",
            brackets(new Hyperband(81, 3, Hyperband.Version.TABLE)));
        assertEquals("16@1 4@4 1@16; 4@4 1@16; 3@16", brackets(new Hyperband(16, 4, Hyperband.Version.TABLE)));
    }

    /** The blog's and most code's: 81, 34, 15, 8, 5 to begin with, then 27, 11, 5, 2. */
    @Test
    void theAlgorithmOfThePaper() {
        assertEquals("81@1 27@3 9@9 3@27 1@81; 34@3 11@9 3@27 1@81; 15@9 5@27 1@81; 8@27 2@81; 5@81",
            brackets(new Hyperband(81, 3, Hyperband.Version.ALGORITHM)));
        assertEquals("8@1 4@2 2@4 1@8; 6@2 3@4 1@8; 4@4 2@8; 4@8", brackets(new Hyperband(8, 2, Hyperband.Version.ALGORITHM)));
    }

    /** log 243 / log 3 is 4.999… in floating point: a bracket would be lost. */
    @Test
    void powersAreCountedExactly() {
        assertEquals(5, new Hyperband(243, 3, Hyperband.Version.TABLE).highest());
        assertEquals(0, new Hyperband(1, 3, Hyperband.Version.TABLE).highest());
        assertEquals(3, new Hyperband(80, 3, Hyperband.Version.TABLE).highest());
    }

    /** 8 + 4 + 4 + 4: each learner pays for what is new. */
    @Test
    void theCostCountsNewWorkOnly() {
        assertEquals(8 + 4 + 4 + 4, SuccessiveHalving.of(8, 1, 2, 4).cost());
        assertEquals(5 * 81, new Hyperband(81, 3, Hyperband.Version.TABLE).bracket(0).cost());
    }

    /** Curves that cross: learner 2 is last after one epoch, and the best after four; halving loses it in the first rung. */
    @Test
    void aRaceByHand() {
        double[][] curves = {{0.5, 0.45, 0.4, 0.4}, {0.6, 0.5, 0.3, 0.2}, {0.9, 0.3, 0.1, 0.0}, {0.8, 0.7, 0.6, 0.5}};
        Map<Integer, List<Integer>> asked = new TreeMap<>();
        SuccessiveHalving.Result result = SuccessiveHalving.of(4, 1, 2, 3).apply(number -> resource -> {
            asked.computeIfAbsent(number, key -> new ArrayList<>()).add(resource);
            return curves[number][resource - 1];
        });
        assertEquals(new SuccessiveHalving.Result(0, 0.4, List.of(List.of(0, 1, 2, 3), List.of(0, 1), List.of(0))), result);
        assertEquals(Map.of(0, List.of(1, 2, 4), 1, List.of(1, 2), 2, List.of(1), 3, List.of(1)), asked);
    }

    @Test
    void failedLearnersLeaveFirst() {
        double[] losses = {Double.NaN, Double.POSITIVE_INFINITY, 3, 4};
        assertEquals(2, SuccessiveHalving.of(4, 1, 2, 2).apply(number -> resource -> losses[number]).winner());
    }

    @Test
    void impossibleRungsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SuccessiveHalving.of(4, 1, 2, 4));
        assertThrows(IllegalArgumentException.class, () -> new SuccessiveHalving(List.of(new Rung(2, 1), new Rung(3, 2))));
    }
}
