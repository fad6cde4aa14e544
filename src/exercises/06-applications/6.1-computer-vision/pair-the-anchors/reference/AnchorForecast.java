/** Predictions about three anchors and two objects. */
public final class AnchorForecast {

    /** To whom an anchor belongs. */
    public enum Owner { P, Q, NONE }

    private AnchorForecast() {
    }

    /** The IoU of anchor A and object P. */
    public static double overlap() {
        return 0.538;
    }

    /** The object of anchor B. */
    public static Owner objectOfB() {
        return Owner.NONE;
    }

    /** The object of anchor C. */
    public static Owner objectOfC() {
        return Owner.Q;
    }

    /** The first offset, t_x, of P from A. */
    public static double shift() {
        return 3;
    }

    /** The third offset, t_w, of Q from C. */
    public static double widening() {
        return 3.466;
    }
}
