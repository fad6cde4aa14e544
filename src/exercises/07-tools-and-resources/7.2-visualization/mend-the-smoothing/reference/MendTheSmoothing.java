/** A moving average of the past. */
public final class MendTheSmoothing {

    private MendTheSmoothing() {
    }

    /** The curve, smoothed with weight w for what is past. */
    public static double[] smooth(double[] curve, double w) {
        double[] smooth = curve.clone();
        double average = 0;
        double weights = 0;
        for (int t = 0; t < curve.length; t++) {
            if (Double.isFinite(curve[t])) {
                average = w * average + (1 - w) * curve[t];
                weights = w * weights + (1 - w);
                smooth[t] = average / weights;
            }
        }
        return smooth;
    }
}
