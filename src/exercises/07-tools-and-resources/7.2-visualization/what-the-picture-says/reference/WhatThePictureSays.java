/** Predictions about pictures. */
public final class WhatThePictureSays {

    private WhatThePictureSays() {
    }

    /** How many times as long the second bar looks. */
    public static double cutRatio() {
        return 4;
    }

    /** The first smoothed value without correction. */
    public static double firstPoint() {
        return 0.12;
    }

    /** How many points the smoothed loss is late. */
    public static double lagInPoints() {
        return 9;
    }

    /** How many steps the smoothed validation loss is late. */
    public static double lagInSteps() {
        return 200;
    }

    /** The share of all values in the fullest of ten equal buckets. */
    public static double fullestBucket() {
        return 0.95;
    }

    /** How many times as large the first error is. */
    public static double errorRatio() {
        return 2.5;
    }
}
