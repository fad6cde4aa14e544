import book.exercise.ToDo;

/** Successive halving: many settings trained a little, few trained long. */
public final class Halving {

    private Halving() {
    }

    /** What training shows: the loss of a setting that has had so many epochs. */
    public interface Curves {

        double loss(int setting, int epochs);
    }

    /** The rungs {settings, epochs}, from {n, r} on, each with one setting in η and η times the epochs; none is empty. */
    public static int[][] rungs(int settings, int epochs, int eta) {
        throw new ToDo();
    }

    /** The setting, from 0, that is left at the end. */
    public static int winner(Curves curves, int settings, int epochs, int eta) {
        throw new ToDo();
    }
}
