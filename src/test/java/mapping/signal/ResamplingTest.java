package mapping.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The numbers are those of SciPy 1.10.1's {@code signal.resample}. */
class ResamplingTest {

    private static final double[] SIX = {1, 2, -1, 3, 0.5, -2};
    private static final double[] FIVE = {1, 2, -1, 3, 0.5};

    @Test
    void equalsSciPy() {
        same(SIX, 1.4166666666666665, -0.1116454968463012, 2.583333333333333, -1.5550211698203653);
        same(SIX, 0, 1.5, 0.25);
        same(SIX, 1, 2.618293301143576, 0.6128943702056668, -1, 1.6513197019002495, 3.1987809445204145, 0.5,
            -1.8946130030438255, -1.4366753147260813);
        same(SIX, 1, 2.5635058064868748, -0.1116454968463012, -0.3762184136605509, 3, 1.778587340722733, -1.5550211698203653,
            -1.632541400215724);
        same(SIX, SIX);
        same(FIVE, 1, 0.8919809049841245, 0.876393202250021, 1.6316258927658547);
        same(FIVE, 1.1618033988749894, 0.7488226259621009, 1.3893739751629095);
        same(FIVE, 1, 2.7565591866270607, 0.8919809049841245, -1.0795671731581629, 0.876393202250021, 3.1921639682683987,
            1.6316258927658547, -0.46915598173729633);
    }

    private static void same(double[] from, double... to) {
        assertArrayEquals(to, new Resampling(from.length, to.length).apply(from), 1e-13);
    }

    @Test
    void refusesOtherLengths() {
        assertThrows(IllegalArgumentException.class, () -> new Resampling(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new Resampling(6, 3).apply(FIVE));
    }
}
