/** What it is. A fault is hidden here. */
public final class @TYPE@ {

    private @TYPE@() {
    }

    /** What it returns. */
    public static double answer(double x) {
        return x - 2;
    }
}
