package mapping.metrics;

/** How a measure of each class becomes one number, as in scikit-learn. */
public enum Average {
    /** The mean over all classes, rare ones counted like frequent ones. */
    MACRO,
    /** The measure of all decisions pooled; for precision, recall and F1 of exclusive classes it is the accuracy. */
    MICRO,
    /** The mean over all classes, each weighted by the number of its examples. */
    WEIGHTED
}
