import book.exercise.ToDo;

/** How fast a training is: the steps until a goal is reached, and the factor between two recipes. */
public final class StepsToGoal {

    private StepsToGoal() {
    }

    /** The step of the first look that ends so many in a row with a loss of at most the goal; one look more if none does. */
    public static int steps(double[] losses, int every, double goal, int inARow) {
        throw new ToDo();
    }

    /** The geometric mean, over the cuts, of slow steps divided by fast steps. */
    public static double factor(int[] slow, int[] fast) {
        throw new ToDo();
    }

    /** "exact", "at least", "at most" or "unknown". */
    public static String bound(int[] slow, int[] fast, int budget) {
        throw new ToDo();
    }
}
