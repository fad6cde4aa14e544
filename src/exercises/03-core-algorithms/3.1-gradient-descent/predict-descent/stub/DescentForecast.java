import book.exercise.ToDo;

/** Predictions about gradient descent on ½x² + 50y². Replace each {@code throw} by {@code return} and your answer. */
public final class DescentForecast {

    /** What a coordinate does from step to step. */
    public enum Behaviour { SHRINKS, CHANGES_SIGN_AND_SHRINKS, STAYS_AS_LARGE, CHANGES_SIGN_AND_GROWS }

    private DescentForecast() {
    }

    /** The largest learning rate below which every start converges. */
    public static double limit() {
        throw new ToDo();
    }

    /** The factor by which |x| shrinks in each step, with η = 0.01. */
    public static double factor() {
        throw new ToDo();
    }

    /** The number of steps after which |x| is a hundredth of what it was, with η = 0.01. */
    public static double steps() {
        throw new ToDo();
    }

    /** What y does with η = 0.019. */
    public static Behaviour steepCoordinate() {
        throw new ToDo();
    }

    /** The learning rate with which the slower of the two coordinates is as fast as it can be. */
    public static double bestRate() {
        throw new ToDo();
    }
}
