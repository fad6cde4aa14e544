package mapping.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mapping.MappingLawsTest;
import org.junit.jupiter.api.Test;

/** The numbers are librosa's, of {@code linspace(-1, 1, 16)} (the examples in its core/audio.py). */
class MuLawTest {

    private static final double[] LINE = new double[16];

    static {
        Arrays.setAll(LINE, i -> -1 + i * 2.0 / 15);
    }

    @Test
    void equalsLibrosa() {
        double[] compressed = Arrays.stream(LINE).map(MuLaw.TELEPHONE::compress).toArray();
        assertArrayEquals(new double[] {.52124063, .71255496, .80328309, .86336132, .90834832, .94432361, .97430198, 1},
            Arrays.copyOfRange(compressed, 8, 16), 5e-9);
        assertArrayEquals(new int[] {-128, -124, -120, -116, -110, -102, -91, -66, 66, 91, 102, 110, 116, 120, 124, 127},
            MuLaw.TELEPHONE.apply(LINE));
        assertArrayEquals(new int[] {-8, -7, -7, -6, -6, -5, -4, -2, 2, 4, 5, 6, 6, 7, 7, 7}, new MuLaw(15).apply(LINE));
        assertArrayEquals(new double[] {.06450245, .19817918, .32155973, .4563785, .59301377, .70595818, .84027248},
            Arrays.copyOfRange(MuLaw.TELEPHONE.expand(MuLaw.TELEPHONE.apply(LINE)), 8, 15), 5e-9);
    }

    @Test
    void keepsTheLaws() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(MuLaw.TELEPHONE, LINE));
        assertEquals(0, MuLaw.TELEPHONE.expand(0));
    }

    @Test
    void refusesOtherNumbers() {
        assertThrows(IllegalArgumentException.class, () -> new MuLaw(254));
        assertThrows(IllegalArgumentException.class, () -> MuLaw.TELEPHONE.expand(128));
        assertThrows(IllegalArgumentException.class, () -> MuLaw.TELEPHONE.compress(1.5));
        assertThrows(IllegalArgumentException.class, () -> MuLaw.TELEPHONE.apply(new double[] {Double.NaN}));
    }
}
