package book.diagram;

import book.diagram.Layers.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Where items and the sides of frames are across the arrows. Their order gives distances that must be kept; within these, each
 * rank in turn goes as near as it can to the means of its neighbours (least squares: isotonic regression, by pooling).
 */
final class Across {

    private static final int SWEEPS = 200;
    private static final double GAP = 22;
    private static final double NARROW = 12;

    /** The other variable is at least this far. */
    private record Bound(int other, double distance) {
    }

    private final Layers layers;
    private final List<List<Bound>> above = new ArrayList<>();
    private final List<List<Bound>> below = new ArrayList<>();
    private final List<List<List<Integer>>> runs = new ArrayList<>();
    private final List<List<Link>> before = new ArrayList<>();
    private final List<List<Link>> after = new ArrayList<>();
    private final double[] values;

    Across(Layers layers, Order order) {
        this.layers = layers;
        values = new double[layers.items.size() + 2 * layers.titles.length];
        for (int i = 0; i < values.length; i++) {
            above.add(new ArrayList<>());
            below.add(new ArrayList<>());
            before.add(new ArrayList<>());
            after.add(new ArrayList<>());
        }
        layers.links.forEach(link -> {
            before.get(link.to()).add(link);
            after.get(link.from()).add(link);
        });
        double[] frameKeys = order.frameKeys();
        for (int rank = 0; rank < layers.ranks; rank++) {
            runs.add(new ArrayList<>());
            bounds(rank, -1, order, frameKeys);
        }
        layers.wideFrames().forEach(frame -> bound(low(frame), high(frame), 2 * Layers.PAD
                + (layers.chart.right() ? 0 : layers.titles[frame].width())));
        spread();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sweep(sweep % 2 == 0);
        }
        straighten();
    }

    /** Returns the centre of an item. */
    double centre(int item) {
        return values[item];
    }

    /** Returns the side of a frame from which the coordinate grows. */
    double lowSide(int frame) {
        return values[low(frame)];
    }

    double highSide(int frame) {
        return values[high(frame)];
    }

    private int low(int frame) {
        return layers.items.size() + 2 * frame;
    }

    private int high(int frame) {
        return low(frame) + 1;
    }

    private void bound(int lower, int higher, double distance) {
        above.get(lower).add(new Bound(higher, distance));
        below.get(higher).add(new Bound(lower, distance));
    }

    private void bounds(int rank, int frame, Order order, double[] frameKeys) {
        int last = frame < 0 ? -1 : low(frame);
        double end = frame < 0 ? 0 : Layers.PAD + (layers.chart.right() ? layers.titles[frame].height() : 0);
        boolean passing = false;
        List<Integer> run = new ArrayList<>();
        for (int each : order.inside(rank, frame, frameKeys)) {
            boolean item = each >= 0;
            boolean place = item && layers.items.get(each).across() == 0;
            double half = item ? layers.items.get(each).across() / 2 : 0;
            if (last >= 0) {
                boolean side = frame >= 0 && last == low(frame);
                bound(last, item ? each : low(-1 - each), end + half + (side ? 0 : place || passing ? NARROW : GAP));
            }
            if (item) {
                run.add(each);
            } else {
                finish(rank, run);
                bounds(rank, -1 - each, order, frameKeys);
            }
            last = item ? each : high(-1 - each);
            end = half;
            passing = place;
        }
        finish(rank, run);
        if (frame >= 0 && last != low(frame)) {
            bound(last, high(frame), end + Layers.PAD);
        }
    }

    private void finish(int rank, List<Integer> run) {
        if (!run.isEmpty()) {
            runs.get(rank).add(List.copyOf(run));
            run.clear();
        }
    }

    /** Gives each its smallest value: the longest path of distances to it. */
    private void spread() {
        int[] waiting = new int[values.length];
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < values.length; i++) {
            waiting[i] = below.get(i).size();
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int next = ready.remove();
            for (Bound bound : above.get(next)) {
                values[bound.other] = Math.max(values[bound.other], values[next] + bound.distance);
                if (--waiting[bound.other] == 0) {
                    ready.add(bound.other);
                }
            }
        }
    }

    private void sweep(boolean down) {
        List<Integer> frames = layers.wideFrames();
        for (int frame : frames) {
            values[low(frame)] = lowest(low(frame), values[low(frame)] - 1000);
            values[high(frame)] = highest(high(frame), values[high(frame)] + 1000);
        }
        for (int i = 0; i < layers.ranks; i++) {
            runs.get(down ? i : layers.ranks - 1 - i).forEach(this::settle);
        }
        for (int i = frames.size() - 1; i >= 0; i--) {
            tighten(frames.get(i));
        }
    }

    /** Draws a frame together around what is in it; a title that is wider hangs over on both sides. */
    private void tighten(int frame) {
        double from = above.get(low(frame)).stream().filter(bound -> bound.other != high(frame))
                .mapToDouble(bound -> values[bound.other] - bound.distance).min().orElseThrow();
        double to = below.get(high(frame)).stream().filter(bound -> bound.other != low(frame))
                .mapToDouble(bound -> values[bound.other] + bound.distance).max().orElseThrow();
        double wide = above.get(low(frame)).stream().filter(bound -> bound.other == high(frame))
                .mapToDouble(Bound::distance).max().orElseThrow();
        double start = Math.min(from - Math.max(0, wide - (to - from)) / 2, highest(high(frame), to + wide) - wide);
        values[low(frame)] = Math.max(start, lowest(low(frame), start));
        values[high(frame)] = lowest(high(frame), to);
    }

    /** Puts the places on an arrow's way level with one of its ends, that with fewer arrows first, if nothing is in the way. */
    private void straighten() {
        for (int[] chain : layers.chains) {
            int start = 0;
            for (int i = 1; i < chain.length; i++) {
                if (i == chain.length - 1 || layers.items.get(chain[i]).across() > 0) {
                    straighten(Arrays.copyOfRange(chain, start, i + 1), start == 0, i == chain.length - 1);
                    start = i;
                }
            }
        }
    }

    private void straighten(int[] piece, boolean first, boolean last) {
        int from = piece[0];
        int to = piece[piece.length - 1];
        Link begin = after.get(from).stream().filter(link -> link.to() == piece[1]).findFirst().orElseThrow();
        Link end = before.get(to).stream().filter(link -> link.from() == piece[piece.length - 2]).findFirst().orElseThrow();
        double low = values[from] + (first ? begin.fromOffset() : 0);
        double high = values[to] + (last ? end.toOffset() : 0);
        boolean lowFirst = after.get(from).size() < before.get(to).size();
        for (double level : lowFirst ? new double[] {low, high} : new double[] {high, low}) {
            int[] places = Arrays.copyOfRange(piece, 1, piece.length - 1);
            if (Arrays.stream(places).allMatch(place -> lowest(place, level) <= level && level <= highest(place, level))) {
                Arrays.stream(places).forEach(place -> values[place] = level);
                return;
            }
        }
    }

    private double lowest(int variable, double otherwise) {
        return below.get(variable).stream().mapToDouble(bound -> values[bound.other] + bound.distance).max().orElse(otherwise);
    }

    private double highest(int variable, double otherwise) {
        return above.get(variable).stream().mapToDouble(bound -> values[bound.other] - bound.distance).min().orElse(otherwise);
    }

    /** Moves items that stand side by side to where the squares of their distances from what they want are least. */
    private void settle(List<Integer> run) {
        int n = run.size();
        double[] offsets = new double[n];
        double[] means = new double[n];
        double[] weights = new double[n];
        int[] sizes = new int[n];
        double lowest = lowest(run.get(0), Double.NEGATIVE_INFINITY);
        double highest = highest(run.get(n - 1), Double.POSITIVE_INFINITY);
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            int item = run.get(i);
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + distance(run.get(i - 1), item);
            double[] wanted = wanted(item);
            means[blocks] = wanted[0] - offsets[i];
            weights[blocks] = wanted[1];
            sizes[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                blocks--;
                double weight = weights[blocks - 1] + weights[blocks];
                means[blocks - 1] = (means[blocks - 1] * weights[blocks - 1] + means[blocks] * weights[blocks]) / weight;
                weights[blocks - 1] = weight;
                sizes[blocks - 1] += sizes[blocks];
            }
        }
        int i = 0;
        for (int block = 0; block < blocks; block++) {
            double at = Math.min(Math.max(means[block], lowest), highest - offsets[n - 1]);
            for (int end = i + sizes[block]; i < end; i++) {
                values[run.get(i)] = at + offsets[i];
            }
        }
    }

    private double distance(int lower, int higher) {
        return above.get(lower).stream().filter(bound -> bound.other == higher).mapToDouble(Bound::distance).max().orElseThrow();
    }

    /** Returns where the neighbours of an item want it, and how strongly. */
    private double[] wanted(int item) {
        double sum = 0;
        double weight = 0;
        for (Link link : before.get(item)) {
            sum += link.weight() * (values[link.from()] + link.fromOffset() - link.toOffset());
            weight += link.weight();
        }
        for (Link link : after.get(item)) {
            sum += link.weight() * (values[link.to()] + link.toOffset() - link.fromOffset());
            weight += link.weight();
        }
        return weight == 0 ? new double[] {values[item], 0.1} : new double[] {sum / weight, weight};
    }
}
