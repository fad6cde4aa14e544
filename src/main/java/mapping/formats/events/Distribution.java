package mapping.formats.events;

import java.util.Arrays;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.protobuf.Message;
import mapping.formats.protobuf.MessageWriter;

/**
 * How many values fall between which limits: a histogram as TensorBoard has it. Section 7.2.1; the message
 * {@code tensorflow.HistogramProto}. Bucket i counts the values from limit i − 1, included, to limit i, not included. Limits grow
 * by a tenth from 10⁻¹² on, on both sides of 0 (TensorFlow's convention): a bucket is 10 % wide wherever it lies, so that the
 * same buckets serve weights of 0.1 and gradients of 10⁻⁷. Empty buckets in a row are one.
 *
 * @param min          the least value
 * @param max          the greatest value
 * @param count        the number of values
 * @param sum          of the values
 * @param sumOfSquares of the values
 * @param limits       the upper limit of each bucket, ascending
 * @param counts       how many values each bucket holds
 */
public record Distribution(double min, double max, double count, double sum, double sumOfSquares, double[] limits,
        double[] counts) implements Shown {

    private static final double LEAST = 1e-12;
    private static final double GROWTH = 1.1;
    private static final double GREATEST = 1e20;
    private static final double[] LIMITS = limitsOnBothSides();

    public Distribution {
        Requirement.finite("The limits", limits);
        Requirement.finite("The counts", counts);
        Requirement.asMany("limits", limits.length, "counts", counts.length);
        for (int i = 1; i < limits.length; i++) {
            if (limits[i] <= limits[i - 1]) {
                throw new IllegalArgumentException("The limits must ascend, got " + limits[i - 1] + " and then "
                    + limits[i] + ".");
            }
        }
        limits = limits.clone();
        counts = counts.clone();
    }

    private static double[] limitsOnBothSides() {
        double[] positive = new double[2000];
        int count = 0;
        for (double limit = LEAST; limit < GREATEST; limit *= GROWTH) {
            positive[count++] = limit;
        }
        positive[count++] = Double.MAX_VALUE;
        double[] all = new double[2 * count + 1];
        for (int i = 0; i < count; i++) {
            all[count + 1 + i] = positive[i];
            all[count - 1 - i] = -positive[i];
        }
        return all;
    }

    /**
     * Counts values.
     *
     * @throws IllegalArgumentException if there are none, or one is not finite
     */
    public static Distribution of(float[] values) {
        Requirement.given("The values of a histogram", values);
        Requirement.atLeast("The number of values of a histogram", values.length, 1);
        double[] counts = new double[LIMITS.length];
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            Requirement.finite("A value of a histogram", value);
            counts[bucket(value)]++;
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
            squares += (double) value * value;
        }
        return joined(min, max, values.length, sum, squares, counts);
    }

    /** The first bucket whose limit is above the value. */
    private static int bucket(double value) {
        int at = Arrays.binarySearch(LIMITS, value == 0 ? 0.0 : value);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Takes empty buckets in a row together. */
    private static Distribution joined(double min, double max, int count, double sum, double squares, double[] all) {
        double[] limits = new double[all.length];
        double[] counts = new double[all.length];
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (kept > 0 && all[i] == 0 && counts[kept - 1] == 0) {
                limits[kept - 1] = LIMITS[i];
            } else {
                limits[kept] = LIMITS[i];
                counts[kept++] = all[i];
            }
        }
        return new Distribution(min, max, count, sum, squares, Arrays.copyOf(limits, kept), Arrays.copyOf(counts, kept));
    }

    @Override
    public double[] limits() {
        return limits.clone();
    }

    @Override
    public double[] counts() {
        return counts.clone();
    }

    MessageWriter message() {
        return new MessageWriter().float64(1, min).float64(2, max).float64(3, count).float64(4, sum).float64(5, sumOfSquares)
            .packedDoubles(6, limits).packedDoubles(7, counts);
    }

    static Distribution of(Message message) {
        try {
            return new Distribution(message.float64(1), message.float64(2), message.float64(3), message.float64(4),
                message.float64(5), message.doubles(6), message.doubles(7));
        } catch (MalformedFile e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw MalformedFile.in(message.name(), "has a histogram that is none, for "
                + e.getMessage().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + e.getMessage().substring(1, e.getMessage().length() - 1));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that && min == that.min && max == that.max && count == that.count && sum == that.sum
            && sumOfSquares == that.sumOfSquares && Arrays.equals(limits, that.limits) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(limits) + Arrays.hashCode(counts);
    }
}
