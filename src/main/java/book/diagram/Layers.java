package book.diagram;

import book.diagram.FlowChart.Arrow;
import book.diagram.FlowChart.Frame;
import book.diagram.FlowChart.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart in layers: items, each in a rank, and links between items of neighbouring ranks. An item is a node, a place that an
 * arrow passes (perhaps with its label there), or a stack: a frame whose nodes stand in one rank and have no arrows among them.
 */
final class Layers {

    static final double PAD = 14;

    private static final double STACKED = 10;
    private static final double LOOP = 24;

    /** What stands in a rank; its extent is along and across the arrows. */
    record Item(int rank, int frame, double along, double across) {
    }

    /** From an item to one in the next rank; arrows end off the centre of a stack. */
    record Link(int from, double fromOffset, int to, double toOffset, int weight) {
    }

    final FlowChart chart;
    final TextBlock[] texts;
    final Sizes[] sizes;
    final TextBlock[] labels;
    final TextBlock[] titles;
    final List<Item> items = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    /** For each node, its item and how far across from the item's centre its own is. */
    final int[] itemOf;
    final double[] offsetOf;
    /** For each arrow, the items on its way from the lower rank to the higher; empty for a loop. */
    final List<int[]> chains = new ArrayList<>();
    /** For each arrow, the item of its label, −1 if it has none. */
    final int[] labelItem;
    /** For each frame, the item that it is if it is a stack, else −1. */
    final int[] stackItem;
    /** For each frame, the ranks of what is in it. */
    final int[] first;
    final int[] last;
    final int ranks;
    private final int[] rank;

    Layers(FlowChart chart) {
        this.chart = chart;
        texts = chart.nodes().stream().map(node -> TextBlock.of(node.label())).toArray(TextBlock[]::new);
        sizes = IntStream.range(0, texts.length).mapToObj(i -> Sizes.of(chart.nodes().get(i), texts[i])).toArray(Sizes[]::new);
        labels = chart.arrows().stream().map(arrow -> TextBlock.of(arrow.label())).toArray(TextBlock[]::new);
        titles = chart.frames().stream().map(frame -> TextBlock.of(frame.title())).toArray(TextBlock[]::new);
        itemOf = new int[texts.length];
        offsetOf = new double[texts.length];
        labelItem = filled(labels.length);
        stackItem = filled(titles.length);
        rank = Ranks.of(chart, needsPlaceForLabels() ? 2 : 1);
        ranks = Arrays.stream(rank).max().orElse(-1) + 1;
        first = new int[titles.length];
        last = filled(titles.length);
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int frame = 0; frame < titles.length; frame++) {
            if (isStack(frame)) {
                stack(frame);
            }
        }
        IntStream.range(0, texts.length).filter(i -> !inStack(chart.nodes().get(i).frame())).forEach(this::node);
        IntStream.range(0, labels.length).forEach(this::chain);
        items.forEach(item -> span(item.frame(), item.rank()));
    }

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, -1);
        return numbers;
    }

    /** Whether a rank between those of nodes is wanted: for labels, and to keep arrows between the same nodes apart. */
    private boolean needsPlaceForLabels() {
        List<Arrow> arrows = chart.arrows();
        return arrows.stream().anyMatch(arrow -> !arrow.label().isBlank()) || arrows.stream()
                .map(arrow -> List.of(Math.min(arrow.from(), arrow.to()), Math.max(arrow.from(), arrow.to()))).distinct()
                .count() < arrows.size();
    }

    private boolean inStack(int frame) {
        return frame >= 0 && stackItem[frame] >= 0;
    }

    private boolean isStack(int frame) {
        List<Node> nodes = chart.nodes();
        return chart.frames().stream().noneMatch(inner -> inner.parent() == frame)
                && chart.arrows().stream().noneMatch(arrow -> nodes.get(arrow.from()).frame() == frame
                        && nodes.get(arrow.to()).frame() == frame)
                && members(frame).stream().map(node -> rank[node]).distinct().count() == 1;
    }

    private List<Integer> members(int frame) {
        return IntStream.range(0, texts.length).filter(i -> chart.nodes().get(i).frame() == frame).boxed().toList();
    }

    private void stack(int frame) {
        boolean right = chart.right();
        List<Integer> members = members(frame);
        double title = titles[frame].height();
        double across = members.stream().mapToDouble(i -> sizes[i].across(right)).sum() + STACKED * (members.size() - 1);
        double along = members.stream().mapToDouble(i -> sizes[i].along(right)).max().orElseThrow();
        double begin = -across / 2 + (right ? title / 2 : 0);
        for (int member : members) {
            itemOf[member] = items.size();
            offsetOf[member] = begin + sizes[member].across(right) / 2;
            begin += sizes[member].across(right) + STACKED;
        }
        stackItem[frame] = items.size();
        items.add(new Item(rank[members.get(0)], chart.frames().get(frame).parent(),
                2 * PAD + (right ? Math.max(along, titles[frame].width()) : along + title),
                2 * PAD + (right ? across + title : Math.max(across, titles[frame].width()))));
    }

    /** Around a node with an arrow to itself, there is place for that. */
    private void node(int node) {
        boolean right = chart.right();
        double along = sizes[node].along(right);
        double across = sizes[node].across(right);
        for (int i = 0; i < labels.length; i++) {
            if (chart.arrows().get(i).from() == node && chart.arrows().get(i).to() == node) {
                along = Math.max(along, right ? labels[i].width() : labels[i].height());
                across += 2 * (LOOP + (right ? labels[i].height() : labels[i].width()));
            }
        }
        itemOf[node] = items.size();
        items.add(new Item(rank[node], chart.nodes().get(node).frame(), along, across));
    }

    private void chain(int arrow) {
        Arrow it = chart.arrows().get(arrow);
        if (it.from() == it.to()) {
            chains.add(new int[0]);
            return;
        }
        int low = isTurned(arrow) ? it.to() : it.from();
        int high = isTurned(arrow) ? it.from() : it.to();
        int frame = around(chart.nodes().get(low).frame(), chart.nodes().get(high).frame());
        int middle = (rank[low] + rank[high]) / 2;
        middle -= (middle - rank[low] + 1) % 2;
        int[] chain = new int[rank[high] - rank[low] + 1];
        chain[0] = itemOf[low];
        chain[chain.length - 1] = itemOf[high];
        for (int i = 1; i < chain.length - 1; i++) {
            boolean label = rank[low] + i == middle && labels[arrow] != TextBlock.NONE;
            labelItem[arrow] = label ? items.size() : labelItem[arrow];
            chain[i] = items.size();
            items.add(label ? new Item(rank[low] + i, frame, along(labels[arrow]), across(labels[arrow]))
                    : new Item(rank[low] + i, frame, 0, 0));
        }
        for (int i = 0; i + 1 < chain.length; i++) {
            boolean begin = i == 0;
            boolean end = i + 2 == chain.length;
            links.add(new Link(chain[i], begin ? offsetOf[low] : 0, chain[i + 1], end ? offsetOf[high] : 0,
                    begin && end ? 1 : begin || end ? 2 : 8));
        }
        chains.add(chain);
    }

    /** Whether the arrow goes from a higher rank to a lower one. */
    boolean isTurned(int arrow) {
        return rank[chart.arrows().get(arrow).from()] > rank[chart.arrows().get(arrow).to()];
    }

    private double along(TextBlock label) {
        return chart.right() ? label.width() + 8 : label.height();
    }

    private double across(TextBlock label) {
        return chart.right() ? label.height() : label.width() + 8;
    }

    /** Returns the innermost frame that holds both. */
    private int around(int one, int other) {
        List<Integer> outer = ancestors(one);
        return ancestors(other).stream().filter(outer::contains).findFirst().orElse(-1);
    }

    /** Returns the frame and those around it, from the inside. */
    private List<Integer> ancestors(int frame) {
        List<Integer> all = new ArrayList<>();
        for (int each = frame; each >= 0; each = chart.frames().get(each).parent()) {
            all.add(each);
        }
        return all;
    }

    private void span(int frame, int at) {
        for (int each : ancestors(frame)) {
            first[each] = Math.min(first[each], at);
            last[each] = Math.max(last[each], at);
        }
    }

    /** Returns the frames that are drawn around items, the outer ones first. */
    List<Integer> wideFrames() {
        return IntStream.range(0, titles.length).filter(frame -> stackItem[frame] < 0 && last[frame] >= 0).boxed().toList();
    }

    int parent(int frame) {
        Frame it = chart.frames().get(frame);
        return it.parent();
    }

    /** Returns for each rank its items. */
    List<List<Integer>> byRank() {
        List<List<Integer>> all = new ArrayList<>(Collections.nCopies(ranks, null));
        all.replaceAll(none -> new ArrayList<>());
        for (int i = 0; i < items.size(); i++) {
            all.get(items.get(i).rank()).add(i);
        }
        return all;
    }
}
