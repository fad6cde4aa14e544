package book.diagram;

import book.diagram.Layers.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of the items in each rank: in sweeps up and down the ranks each goes to the barycentre of its neighbours, and the
 * order with the fewest crossings stays. The items of a frame stand together, and frames in the same order in all ranks.
 */
final class Order {

    private static final int SWEEPS = 12;
    private static final double GAP = 20;

    private final Layers layers;
    private final List<List<Integer>> byRank;
    private final List<List<Link>> before = new ArrayList<>();
    private final List<List<Link>> after = new ArrayList<>();
    private double[] keys;

    Order(Layers layers) {
        this.layers = layers;
        byRank = layers.byRank();
        layers.items.forEach(item -> {
            before.add(new ArrayList<>());
            after.add(new ArrayList<>());
        });
        layers.links.forEach(link -> {
            before.get(link.to()).add(link);
            after.get(link.from()).add(link);
        });
        keys = beginning();
        double[] best = keys.clone();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 1; i < layers.ranks; i++) {
                int rank = down ? i : layers.ranks - 1 - i;
                double[] places = places(down ? rank - 1 : rank + 1);
                byRank.get(rank).forEach(item -> barycentre(item, places, down));
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = keys.clone();
            }
        }
        keys = best;
    }

    /** As they were written; a place on the way of an arrow is between its ends. */
    private double[] beginning() {
        keys = new double[layers.items.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = i;
        }
        double[] start = new double[keys.length];
        for (int rank = 0; rank < layers.ranks; rank++) {
            double[] places = places(rank);
            byRank.get(rank).forEach(item -> start[item] = places[item]);
        }
        for (int[] chain : layers.chains) {
            for (int i = 1; i < chain.length - 1; i++) {
                start[chain[i]] = (start[chain[0]] * (chain.length - 1 - i) + start[chain[chain.length - 1]] * i)
                        / (chain.length - 1);
            }
        }
        return start;
    }

    private void barycentre(int item, double[] places, boolean down) {
        List<Link> links = (down ? before : after).get(item);
        if (!links.isEmpty()) {
            keys[item] = links.stream().mapToDouble(link -> down ? places[link.from()] + link.fromOffset() - link.toOffset()
                    : places[link.to()] + link.toOffset() - link.fromOffset()).sum() / links.size();
        }
    }

    /** Returns where the items of a rank stand side by side, around 0. */
    private double[] places(int rank) {
        double[] places = new double[keys.length];
        double at = 0;
        List<Integer> sequence = sequence(rank);
        for (int item : sequence) {
            double size = layers.items.get(item).across() + GAP;
            places[item] = at + size / 2;
            at += size;
        }
        for (int item : sequence) {
            places[item] -= at / 2;
        }
        return places;
    }

    List<Integer> sequence(int rank) {
        List<Integer> sequence = new ArrayList<>();
        flatten(rank, -1, frameKeys(), sequence);
        return sequence;
    }

    private void flatten(int rank, int frame, double[] frameKeys, List<Integer> sequence) {
        for (int each : inside(rank, frame, frameKeys)) {
            if (each >= 0) {
                sequence.add(each);
            } else {
                flatten(rank, -1 - each, frameKeys, sequence);
            }
        }
    }

    /** Returns what is in a frame (−1: in none) at a rank, in order: the number of an item, or −1 − that of a frame. */
    List<Integer> inside(int rank, int frame, double[] frameKeys) {
        List<Integer> all = new ArrayList<>(byRank.get(rank).stream()
                .filter(item -> layers.items.get(item).frame() == frame).toList());
        for (int inner : layers.wideFrames()) {
            if (layers.parent(inner) == frame && layers.first[inner] <= rank && rank <= layers.last[inner]) {
                all.add(-1 - inner);
            }
        }
        all.sort(Comparator.<Integer>comparingDouble(each -> each >= 0 ? keys[each] : frameKeys[-1 - each])
                .thenComparing(Comparator.naturalOrder()));
        return all;
    }

    /** Returns for each frame the mean key of what is in it. */
    double[] frameKeys() {
        double[] sums = new double[layers.titles.length];
        int[] counts = new int[sums.length];
        for (int item = 0; item < keys.length && sums.length > 0; item++) {
            for (int frame = layers.items.get(item).frame(); frame >= 0; frame = layers.parent(frame)) {
                sums[frame] += keys[item];
                counts[frame]++;
            }
        }
        return IntStream.range(0, sums.length).mapToDouble(i -> counts[i] == 0 ? 0 : sums[i] / counts[i]).toArray();
    }

    /** Counts the pairs of links that cross: inversions, with a binary indexed tree. */
    private long crossings() {
        double[] ports = new double[keys.length];
        for (int rank = 0; rank < layers.ranks; rank++) {
            List<Integer> sequence = sequence(rank);
            IntStream.range(0, sequence.size()).forEach(i -> ports[sequence.get(i)] = 1e6 * i);
        }
        long crossings = 0;
        for (int rank = 0; rank + 1 < layers.ranks; rank++) {
            List<double[]> ends = new ArrayList<>();
            byRank.get(rank).forEach(item -> after.get(item).forEach(link -> ends.add(new double[] {
                ports[link.from()] + link.fromOffset(), ports[link.to()] + link.toOffset()})));
            crossings += inversions(ends);
        }
        return crossings;
    }

    private static long inversions(List<double[]> ends) {
        ends.sort(Comparator.<double[]>comparingDouble(end -> end[0]).thenComparingDouble(end -> end[1]));
        double[] targets = ends.stream().mapToDouble(end -> end[1]).sorted().distinct().toArray();
        int[] tree = new int[targets.length + 1];
        long inversions = 0;
        for (int i = 0; i < ends.size(); i++) {
            int place = Arrays.binarySearch(targets, ends.get(i)[1]) + 1;
            inversions += i;
            for (int j = place; j > 0; j -= j & -j) {
                inversions -= tree[j];
            }
            for (int j = place; j < tree.length; j += j & -j) {
                tree[j]++;
            }
        }
        return inversions;
    }
}
