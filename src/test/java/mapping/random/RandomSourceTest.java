package mapping.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class RandomSourceTest {

    /** The five outputs for this seed are published with the reference code of SplitMix64 (Rosetta Code, "Splitmix64"). */
    @Test
    void splitMixGivesThePublishedOutputs() {
        SplitMix64 source = new SplitMix64(1234567);
        String[] published = {"6457827717110365317", "3203168211198807973", "9817491932198370423", "4593380528125082431",
            "16408922859458223821"};
        for (String expected : published) {
            assertEquals(Long.parseUnsignedLong(expected), source.nextLong());
        }
    }

    /**
     * The JDK carries its own xoshiro256++, which takes the 32 bytes of state as its seed. (JDK 17 misreads bytes above
     * 0x7f there, so none is used.)
     */
    @Test
    void agreesWithTheGeneratorOfTheJdk() {
        long[] state = {0x0123456776543210L, 7, 0x7f00000000000042L, 0x5555222255552222L};
        ByteBuffer bytes = ByteBuffer.allocate(32);
        for (long word : state) {
            bytes.putLong(word);
        }
        RandomGenerator jdk = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(bytes.array());
        RandomSource ours = RandomSource.ofState(state[0], state[1], state[2], state[3]);
        for (int i = 0; i < 1000; i++) {
            assertEquals(jdk.nextLong(), ours.nextLong(), "output " + i);
        }
    }

    /** First outputs for the state 1, 2, 3, 4, from the authors' C code (also the test vector of Rust's rand_xoshiro). */
    @Test
    void startsAsTheReferenceCodeDoes() {
        RandomSource source = RandomSource.ofState(1, 2, 3, 4);
        String[] published = {"41943041", "58720359", "3588806011781223", "3591011842654386", "9228616714210784205",
            "9973669472204895162", "14011001112246962877", "12406186145184390807", "15849039046786891736",
            "10450023813501588000"};
        for (String expected : published) {
            assertEquals(Long.parseUnsignedLong(expected), source.nextLong());
        }
    }

    @Test
    void boundedNumbersAreEquallyLikely() {
        RandomSource source = RandomSource.of(1);
        for (int bound : new int[] {1, 2, 7, 10}) {
            int[] counts = new int[bound];
            int draws = 20_000 * bound;
            for (int i = 0; i < draws; i++) {
                counts[source.nextInt(bound)]++;
            }
            for (int count : counts) {
                assertEquals(20_000, count, 5 * Math.sqrt(20_000), "bound " + bound);
            }
        }
    }

    /** Without the redraw, a third of the results for this bound would be twice as likely as the rest. */
    @Test
    void largeBoundsAreUnbiased() {
        RandomSource source = RandomSource.of(2);
        int bound = 3 << 29;
        int multiplesOfThree = 0;
        int low = 0;
        int draws = 300_000;
        for (int i = 0; i < draws; i++) {
            int number = source.nextInt(bound);
            assertTrue(number >= 0 && number < bound);
            multiplesOfThree += number % 3 == 0 ? 1 : 0;
            low += number < 1 << 29 ? 1 : 0;
        }
        assertEquals(draws / 3.0, multiplesOfThree, 5 * Math.sqrt(draws * 2 / 9.0));
        assertEquals(draws / 3.0, low, 5 * Math.sqrt(draws * 2 / 9.0));
    }

    @Test
    void gaussianHasTheMomentsOfTheNormalDistribution() {
        RandomSource source = RandomSource.of(3);
        int draws = 1_000_000;
        double[] moments = new double[5];
        int withinOne = 0;
        for (int i = 0; i < draws; i++) {
            double x = source.nextGaussian();
            double power = 1;
            for (int k = 0; k < moments.length; k++) {
                moments[k] += power / draws;
                power *= x;
            }
            withinOne += Math.abs(x) < 1 ? 1 : 0;
        }
        assertEquals(0, moments[1], 5 * Math.sqrt(1.0 / draws));
        assertEquals(1, moments[2], 5 * Math.sqrt(2.0 / draws));
        assertEquals(0, moments[3], 5 * Math.sqrt(15.0 / draws));
        assertEquals(3, moments[4], 5 * Math.sqrt(96.0 / draws));
        assertEquals(0.6826894921370859, withinOne / (double) draws, 5 * Math.sqrt(0.2166 / draws));
    }

    @Test
    void uniformNumbersFillTheirInterval() {
        RandomSource source = RandomSource.of(4);
        double sum = 0;
        double squares = 0;
        int draws = 100_000;
        for (int i = 0; i < draws; i++) {
            double x = source.nextDouble();
            float y = source.nextFloat();
            assertTrue(x >= 0 && x < 1 && y >= 0 && y < 1);
            sum += x;
            squares += y * y;
        }
        assertEquals(0.5, sum / draws, 5 * Math.sqrt(1 / 12.0 / draws));
        assertEquals(1 / 3.0, squares / draws, 5 * Math.sqrt(4 / 45.0 / draws));
        double between = source.nextDouble(-3, -2);
        assertTrue(between >= -3 && between < -2);
    }

    @Test
    void everyOrderIsEquallyLikely() {
        RandomSource source = RandomSource.of(5);
        int[] counts = new int[24];
        for (int i = 0; i < 24 * 5000; i++) {
            int[] order = source.permutation(4);
            int rank = 0;
            for (int a = 0; a < 4; a++) {
                int smaller = 0;
                for (int b = a + 1; b < 4; b++) {
                    smaller += order[b] < order[a] ? 1 : 0;
                }
                rank = rank * (4 - a) + smaller;
            }
            counts[rank]++;
        }
        for (int count : counts) {
            assertEquals(5000, count, 5 * Math.sqrt(5000));
        }
        int[] all = source.permutation(1000);
        Arrays.sort(all);
        for (int i = 0; i < all.length; i++) {
            assertEquals(i, all[i]);
        }
    }

    @Test
    void forksDependOnSeedAndNameAlone() {
        RandomSource used = RandomSource.of(6);
        used.nextLong();
        assertArrayEquals(RandomSource.of(6).fork("batches").permutation(50), used.fork("batches").permutation(50));
        assertArrayEquals(RandomSource.of(6).fork(3).permutation(50), used.fork(3).permutation(50));
        assertEquals(RandomSource.of(6).fork("x").nextLong(), RandomSource.of(6).fork("x").nextLong());
        assertNotEquals(RandomSource.of(6).fork("x").nextLong(), RandomSource.of(6).fork("y").nextLong());
        assertNotEquals(RandomSource.of(6).fork(0).nextLong(), RandomSource.of(6).nextLong());
        assertNotEquals(RandomSource.of(6).fork("x").nextLong(), RandomSource.of(7).fork("x").nextLong());
    }

    @Test
    void namesTheBadBound() {
        var error = assertThrows(IllegalArgumentException.class, () -> RandomSource.of(1).nextInt(0));
        assertEquals("The bound must be at least 1, got 0.", error.getMessage());
    }
}
