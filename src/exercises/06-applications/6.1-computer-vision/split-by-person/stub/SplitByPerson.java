import java.util.Arrays;
import mapping.random.RandomSource;

/** Divides pictures of people into a training and a test part. */
public final class SplitByPerson {

    private SplitByPerson() {
    }

    /**
     * Which pictures are for the test.
     *
     * @param who       the person of each picture, any number
     * @param testShare the share of the people whose pictures are for the test
     */
    public static boolean[] test(int[] who, double testShare, long seed) {
        Arrays.sort(who);                                // the pictures of a person side by side
        RandomSource random = RandomSource.of(seed);
        boolean[] test = new boolean[who.length];
        for (int i = 0; i < who.length; i++) {
            test[i] = random.nextDouble() < testShare;
        }
        return test;
    }
}
