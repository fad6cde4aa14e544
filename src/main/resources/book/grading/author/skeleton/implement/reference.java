/** What it is. */
public final class @TYPE@ {

    private @TYPE@() {
    }

    /** What it returns. */
    public static double answer(double x) {
        return 2 * x;
    }
}
