import book.exercise.ToDo;

/** Predictions about three anchors and two objects. Replace each {@code throw} by {@code return} and your answer. */
public final class AnchorForecast {

    /** To whom an anchor belongs. */
    public enum Owner { P, Q, NONE }

    private AnchorForecast() {
    }

    /** The IoU of anchor A and object P. */
    public static double overlap() {
        throw new ToDo();
    }

    /** The object of anchor B. */
    public static Owner objectOfB() {
        throw new ToDo();
    }

    /** The object of anchor C. */
    public static Owner objectOfC() {
        throw new ToDo();
    }

    /** The first offset, t_x, of P from A. */
    public static double shift() {
        throw new ToDo();
    }

    /** The third offset, t_w, of Q from C. */
    public static double widening() {
        throw new ToDo();
    }
}
