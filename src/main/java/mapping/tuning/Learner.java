package mapping.tuning;

/** A training that can be stopped and go on: what successive halving compares. Section 5.3.1. */
@FunctionalInterface
public interface Learner {

    /**
     * Goes on until it has had that much in all.
     *
     * @param resource no less than at the last call
     * @return the loss on the validation part, to be made small; NaN counts as worse than any number
     */
    double trainTo(int resource);
}
