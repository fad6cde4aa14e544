package mapping.plots;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One thing drawn in a {@link Plot}.
 *
 * @param x    horizontal positions
 * @param y    heights, as many
 * @param high the upper edge of a band whose lower edge is y; null for all others
 */
record Trace(String name, Kind kind, double[] x, double[] y, double[] high) {

    /** In the order in which they are drawn, one over the other. */
    enum Kind { BAND, LINE, POINTS }

    Trace {
        if (x.length != y.length || high != null && high.length != x.length) {
            throw new IllegalArgumentException("The series \"" + name + "\" must have as many x as y, got " + x.length
                    + " and " + (y.length != x.length ? y.length : high.length) + ".");
        }
        x = x.clone();
        y = y.clone();
        high = high == null ? null : high.clone();
    }

    /** The number of points that are not gaps. */
    long shown() {
        return DoubleStream.of(y).filter(height -> !Double.isNaN(height)).count();
    }

    /** What has no place on the axes (not finite, or not positive on a logarithmic axis) becomes a gap. */
    Trace on(boolean logX, boolean logY) {
        double[] heights = y.clone();
        int shown = 0;
        for (int i = 0; i < x.length; i++) {
            boolean visible = Scale.shows(x[i], logX) && Scale.shows(y[i], logY);
            shown += visible ? 1 : 0;
            heights[i] = visible ? y[i] : Double.NaN;
        }
        if (shown == 0) {
            throw new IllegalStateException("The series \"" + name + "\" has no value that its axes can show"
                    + (logX || logY ? "; a logarithmic axis shows positive numbers only." : "."));
        }
        return new Trace(name, kind, x, heights, high);
    }

    /** The outline of a band: along its lower edge and back along the upper one, without the places that cannot be shown. */
    Trace outline(boolean logX, boolean logY) {
        int[] visible = IntStream.range(0, x.length).filter(i -> Scale.shows(x[i], logX)
                && Scale.shows(y[i], logY) && Scale.shows(high[i], logY)).toArray();
        int count = visible.length;
        if (count < 2) {
            throw new IllegalStateException("The band \"" + name + "\" has fewer than two places that its axes can show.");
        }
        double[] around = new double[2 * count];
        double[] heights = new double[2 * count];
        for (int i = 0; i < count; i++) {
            around[i] = x[visible[i]];
            heights[i] = y[visible[i]];
            around[2 * count - 1 - i] = x[visible[i]];
            heights[2 * count - 1 - i] = high[visible[i]];
        }
        return new Trace(name, kind, around, heights, null);
    }
}
