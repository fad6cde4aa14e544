package mapping.text.translation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The widely copied example of ten rows in turn, and a table in which greedy writing goes wrong. */
class BeamSearchTest {

    /** Probabilities of the next token by the one before and the time. */
    private record Table(double[][]... rows) implements NextToken<Integer> {

        @Override
        public Step<Integer> next(int[] last, Integer time) {
            float[] logs = new float[last.length * rows[0][0].length];
            for (int n = 0; n < last.length; n++) {
                double[][] now = rows[time % rows.length];
                double[] row = now[now.length == 1 ? 0 : last[n]];
                for (int i = 0; i < row.length; i++) {
                    logs[n * row.length + i] = (float) StrictMath.log(row[i]);
                }
            }
            return new Step<>(Tensor.of(logs, last.length, rows[0][0].length), time + 1);
        }

        @Override
        public Integer select(Integer time, int... chosen) {
            return time;
        }
    }

    private static final double[][] RISING = {{0.1, 0.2, 0.3, 0, 0.4, 0.5}};
    private static final double[][] FALLING = {{0.5, 0.4, 0.3, 0, 0.2, 0.1}};

    /** Number 3 is the end, which the example does not have, so its symbols 3 and 4 are 4 and 5 here. */
    @Test
    void theWidelyCopiedExample() {
        List<Written> best = new BeamSearch(3, 0, 10).write(new Table(RISING, FALLING), 0);
        assertArrayEquals(new int[] {5, 0, 5, 0, 5, 0, 5, 0, 5, 0}, best.get(0).tokens());
        assertEquals(-6.93147181, best.get(0).logProbability(), 1e-6);
        assertEquals(-7.15461536, best.get(1).logProbability(), 1e-6);
        assertEquals(-7.15461536, best.get(2).logProbability(), 1e-6);
        assertEquals(List.of(1, 4), List.of(Math.max(best.get(1).tokens()[9], best.get(2).tokens()[9]),
            Math.min(best.get(1).tokens()[8], best.get(2).tokens()[8])));
        assertFalse(best.get(0).ended());
    }

    /** After 4 all is uncertain, after 5 nothing: 0.6 · 0.5 · 0.5 against 0.4 · 0.9 · 0.9. */
    private static final Table GARDEN = new Table(new double[][] {{0, 0, 0, 0, 0.6, 0.4}},
        new double[][] {{}, {}, {}, {}, {0, 0, 0, 0.5, 0.5, 0}, {0, 0, 0, 0.1, 0, 0.9}},
        new double[][] {{}, {}, {}, {}, {0, 0, 0, 0.5, 0.5, 0}, {0, 0, 0, 0.9, 0, 0.1}});

    @Test
    void greedyTakesTheFirstTurning() {
        Written greedy = new Greedy(3).write(GARDEN, 0, 1).get(0);
        assertArrayEquals(new int[] {4}, greedy.tokens());
        assertEquals(StrictMath.log(0.3), greedy.logProbability(), 1e-6);
        Written beam = new BeamSearch(2, 0, 3).write(GARDEN, 0).get(0);
        assertArrayEquals(new int[] {5, 5}, beam.tokens());
        assertEquals(StrictMath.log(0.4 * 0.9 * 0.9), beam.logProbability(), 1e-6);
        assertTrue(beam.ended());
    }

    /** ((5 + 3) / 6)^α, by hand. */
    @Test
    void theLengthPenalty() {
        Written beam = new BeamSearch(2, 1, 3).write(GARDEN, 0).get(0);
        assertEquals(StrictMath.log(0.324) / (8 / 6.0), beam.score(), 1e-6);
    }

    @Test
    void theDates() {
        Dates.Date day = new Dates.Date(2026, 11, 27);
        assertEquals("二〇二六年十一月二十七日", String.join("", day.chinese()));
        assertEquals("the 2 7 th of november 2 0 2 6", String.join(" ", day.english(2)));
        assertEquals("nov . 2 7 , 2 0 2 6", String.join(" ", day.english(3)));
        assertEquals("一九〇〇年十月二十日", String.join("", new Dates.Date(1900, 10, 20).chinese()));
        assertEquals("the 2 2 nd of may 1 9 9 9", String.join(" ", new Dates.Date(1999, 5, 22).english(2)));
        assertEquals("the 1 2 th of may 1 9 9 9", String.join(" ", new Dates.Date(1999, 5, 12).english(2)));
        assertEquals(300, Dates.pairs(300, 1).stream().map(pair -> pair.second()).distinct().count());
        assertEquals(Dates.pairs(50, 3), Dates.pairs(50, 3));
    }
}
