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
        RandomSource random = RandomSource.of(seed);
        int[] people = Arrays.stream(who).distinct().sorted().toArray();
        int count = (int) Math.round(testShare * people.length);
        for (int k = 0; k < count; k++) {
            int other = k + random.nextInt(people.length - k);
            int drawn = people[other];
            people[other] = people[k];
            people[k] = drawn;
        }
        int[] chosen = Arrays.copyOf(people, count);
        boolean[] test = new boolean[who.length];
        for (int i = 0; i < who.length; i++) {
            int person = who[i];
            test[i] = Arrays.stream(chosen).anyMatch(each -> each == person);
        }
        return test;
    }
}
