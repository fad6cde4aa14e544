/** A moving average of the past. */
public final class MendTheSmoothing {

    private MendTheSmoothing() {
    }

    /** The curve, smoothed with weight w for what is past. */
    public static double[] smooth(double[] curve, double w) {
        double average = 0;
        for (int t = 0; t < curve.length; t++) {
            average = w * average + (1 - w) * curve[t];
            curve[t] = average;
        }
        return curve;
    }
}
