/** Predictions about what. */
public final class @TYPE@ {

    private @TYPE@() {
    }

    /** After how many steps is the distance below a thousandth of what it was? */
    public static double stepsToAThousandth() {
        return 10;
    }

    /** Where does it end? */
    public static double endsAt() {
        return 3;
    }
}
