package book.site.interactive;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.descent.Path;

/**
 * A walk of the playground and what became of it.
 *
 * @param surface  on which
 * @param rule     by which
 * @param rate     η
 * @param momentum β, 0 for a rule without
 * @param path     the walk as the library computes it, up to the step that ends it
 * @param end      how it ended
 * @param step     the step of which {@code end} speaks
 */
record Walk(Surface surface, Rule rule, double rate, double momentum, Path path, End end, int step) {

    /** A coordinate beyond this ends a walk. */
    static final double FAR = 1000;
    /** A loss below this part of the first one counts as arrived. */
    static final double ARRIVED = 1e-3;
    /** Coordinates are sent in whole numbers of this, and so are the values on the saddle. */
    static final double QUANTUM = 1e-3;
    /** Losses above the least value are sent by their logarithms, in whole numbers of this. */
    static final double LOG_QUANTUM = 1e-3;
    /** No smaller loss is told from 0. */
    static final double LEAST = 1e-12;

    /** So many values at least are below before a walk has arrived. */
    static final int STAYS = 5;

    /** What can become of a walk. */
    enum End {
        /** From the step on the loss stays below a thousandth of the first one, for {@link Walk#STAYS} values at least. */
        ARRIVED,
        /** The step leads farther than 1,000 from an axis, or out of the numbers. */
        DIVERGED,
        /** The last loss is higher than the first one. */
        HIGHER,
        /** None of these. */
        UNDERWAY,
        /** The saddle: from the step on the value stays below −1, or the walk is far away along y. */
        SLID
    }

    static Walk of(Surface surface, Rule rule, double rate, double momentum) {
        Path whole = rule.with(rate, momentum).path(surface.f(), surface.start(), surface.steps());
        int near = (int) whole.points().stream().takeWhile(x -> Math.abs(x[0]) <= FAR && Math.abs(x[1]) <= FAR).count();
        Path path = new Path(whole.points().subList(0, near), Arrays.copyOf(whole.values(), near), whole.divergedAt());
        double[] values = path.values();
        double below = surface.hasMinimum() ? surface.f().minimum() + ARRIVED * (values[0] - surface.f().minimum()) : -1;
        int from = values.length;
        while (from > 0 && values[from - 1] < below) {
            from--;
        }
        boolean complete = near > surface.steps();
        if (!surface.hasMinimum() && from < values.length) {
            return new Walk(surface, rule, rate, momentum, path, End.SLID, from);
        } else if (!complete) {
            return new Walk(surface, rule, rate, momentum, path, End.DIVERGED, near);
        }
        End end = from <= values.length - STAYS ? End.ARRIVED
            : values[surface.steps()] > values[0] ? End.HIGHER : End.UNDERWAY;
        return new Walk(surface, rule, rate, momentum, path, end, end == End.ARRIVED ? from : surface.steps());
    }

    /** The steps at which the loss is above the one before. */
    int rises() {
        double[] values = path.values();
        return (int) IntStream.range(1, values.length).filter(t -> values[t] > values[t - 1]).count();
    }

    /** The value as a whole number of its quanta. */
    int value(int t) {
        double value = path.values()[t];
        return surface.hasMinimum()
            ? Compact.quanta(StrictMath.log10(Math.max(value - surface.f().minimum(), LEAST)), LOG_QUANTUM)
            : Compact.quanta(value, QUANTUM);
    }

    /** How it ended, the rises, and the points and values; a last row that is repeated to the end is sent once. */
    String text() {
        int[][] rows = IntStream.range(0, path.points().size()).mapToObj(t -> new int[] {
            Compact.quanta(path.points().get(t)[0], QUANTUM), Compact.quanta(path.points().get(t)[1], QUANTUM), value(t)})
            .toArray(int[][]::new);
        int length = rows.length;
        while (length > 1 && Arrays.equals(rows[length - 1], rows[length - 2])) {
            length--;
        }
        return end.ordinal() + " " + step + " " + rises() + " " + (rows.length - 1) + " "
            + Compact.differences(Arrays.copyOf(rows, length));
    }
}
