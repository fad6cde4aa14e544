import book.exercise.ToDo;

/** Predictions about pictures. Replace each {@code throw} by {@code return} and your answer. */
public final class WhatThePictureSays {

    private WhatThePictureSays() {
    }

    /** How many times as long the second bar looks. */
    public static double cutRatio() {
        throw new ToDo();
    }

    /** The first smoothed value without correction. */
    public static double firstPoint() {
        throw new ToDo();
    }

    /** How many points the smoothed loss is late. */
    public static double lagInPoints() {
        throw new ToDo();
    }

    /** How many steps the smoothed validation loss is late. */
    public static double lagInSteps() {
        throw new ToDo();
    }

    /** The share of all values in the fullest of ten equal buckets. */
    public static double fullestBucket() {
        throw new ToDo();
    }

    /** How many times as large the first error is. */
    public static double errorRatio() {
        throw new ToDo();
    }
}
