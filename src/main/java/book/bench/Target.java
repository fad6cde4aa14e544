package book.bench;

import java.util.Locale;

/**
 * What must be reached.
 *
 * @param least   whether {@code limit} is a lower limit; otherwise it is an upper one
 * @param ofRatio whether the target is for ours ÷ peer's; otherwise it is for our own number
 */
public record Target(boolean least, double limit, boolean ofRatio) {

    /** ours ÷ peer's must be at least this large: for speeds. */
    public static Target ratioAtLeast(double limit) {
        return new Target(true, limit, true);
    }

    /** ours ÷ peer's must be no larger: for times. */
    public static Target ratioAtMost(double limit) {
        return new Target(false, limit, true);
    }

    /** Our own number must be at least this large. */
    public static Target atLeast(double limit) {
        return new Target(true, limit, false);
    }

    /** Our own number must be no larger. */
    public static Target atMost(double limit) {
        return new Target(false, limit, false);
    }

    /** Ours and the peer's are only shown side by side. */
    public static Target none() {
        return new Target(true, Double.NaN, true);
    }

    boolean isNone() {
        return Double.isNaN(limit);
    }

    /** Whether a ratio or number meets the target; NaN does not. */
    public boolean isMetBy(double value) {
        return least ? value >= limit : value <= limit;
    }

    /** Returns "≥ 0.95" for a ratio, "≥ 30" for a number of our own in its unit, "–" if there is none. */
    @Override
    public String toString() {
        if (isNone()) {
            return "–";
        }
        String digits = limit == Math.rint(limit) ? String.format(Locale.ROOT, "%.0f", limit) : Double.toString(limit);
        return (least ? "≥ " : "≤ ") + digits;
    }
}
