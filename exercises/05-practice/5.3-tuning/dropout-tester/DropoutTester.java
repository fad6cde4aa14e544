import book.exercise.ToDo;
import mapping.random.RandomSource;

/** A test of dropout: it passes the right versions and fails the wrong ones. */
public final class DropoutTester {

    /** What is tested. */
    public interface Dropout {

        /** What becomes of x; p is the probability of being dropped, and {@code training} tells the mode. */
        double[] apply(double[] x, double p, boolean training, RandomSource random);
    }

    private DropoutTester() {
    }

    /**
     * Returns when {@code dropout} is right with this p, from 0.05 to 0.9; throws an AssertionError (from a failed {@code Check},
     * for instance) when it is not.
     */
    public static void test(Dropout dropout, double p, RandomSource random) {
        throw new ToDo();
    }
}
