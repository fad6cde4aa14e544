package book.diagram;

import book.diagram.Drawing.Box;
import book.diagram.Drawing.Point;
import book.diagram.Drawing.Route;
import book.diagram.Drawing.Shape;
import book.diagram.FlowChart.Arrow;
import book.diagram.Layers.Item;
import book.diagram.Layers.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** {@code chart → drawing}: layers, the order in them, places across the arrows, and here the places along them. */
final class Layout {

    private static final double MARGIN = 16;
    private static final double LOOP = 24;

    private final Layers layers;
    private final Across across;
    private final boolean right;
    /** For each rank, where it begins and ends. */
    private final double[] begin;
    private final double[] end;

    private Layout(FlowChart chart) {
        layers = new Layers(chart);
        right = chart.right();
        across = new Across(layers, new Order(layers));
        begin = new double[layers.ranks];
        end = new double[layers.ranks];
        double[] gaps = gaps();
        for (int rank = 0; rank < layers.ranks; rank++) {
            int here = rank;
            begin[rank] = rank == 0 ? 0 : end[rank - 1] + gaps[rank];
            end[rank] = begin[rank] + layers.items.stream().filter(item -> item.rank() == here).mapToDouble(Item::along).max()
                    .orElse(0);
        }
    }

    static Drawing of(FlowChart chart) {
        return new Layout(chart).drawing();
    }

    /** Returns the gap before each rank: wider where arrows go far across, and where frames begin or end. */
    private double[] gaps() {
        double[] gaps = new double[layers.ranks];
        Arrays.fill(gaps, layers.labels.length > 0 && isSpreadOut() ? 18 : 44);
        for (Link link : layers.links) {
            double far = Math.abs(across.centre(link.from()) + link.fromOffset() - across.centre(link.to()) - link.toOffset());
            int rank = layers.items.get(link.to()).rank();
            gaps[rank] = Math.max(gaps[rank], Math.min(64, 18 + far / 5));
        }
        double[] frames = new double[layers.ranks + 1];
        double[] ends = new double[layers.ranks + 1];
        for (int frame : layers.wideFrames()) {
            frames[layers.first[frame]] = Math.max(frames[layers.first[frame]], padBefore(frame));
            ends[layers.last[frame] + 1] = Math.max(ends[layers.last[frame] + 1], padAfter(frame));
        }
        for (int rank = 0; rank < layers.ranks; rank++) {
            gaps[rank] += frames[rank] + ends[rank];
        }
        return gaps;
    }

    /** Whether there are ranks between those of the nodes, for labels. */
    private boolean isSpreadOut() {
        return Arrays.stream(layers.labelItem).anyMatch(item -> item >= 0);
    }

    private double padBefore(int frame) {
        double inner = layers.wideFrames().stream().filter(each -> layers.parent(each) == frame
                && layers.first[each] == layers.first[frame]).mapToDouble(this::padBefore).max().orElse(0);
        return inner + Layers.PAD + (right ? 0 : layers.titles[frame].height() + 6);
    }

    /** In a chart to the right, a frame is as long as its title. */
    private double padAfter(int frame) {
        double inner = layers.wideFrames().stream().filter(each -> layers.parent(each) == frame
                && layers.last[each] == layers.last[frame]).mapToDouble(this::padAfter).max().orElse(0);
        double least = 0;
        for (Item item : layers.items) {
            least = item.rank() == layers.first[frame] ? Math.max(least, item.along()) : least;
        }
        return inner + Layers.PAD + (right ? Math.max(0, layers.titles[frame].width() - least) : 0);
    }

    private Drawing drawing() {
        List<Box> frames = new ArrayList<>();
        for (int frame = 0; frame < layers.titles.length; frame++) {
            int stack = layers.stackItem[frame];
            if (stack >= 0) {
                Item item = layers.items.get(stack);
                frames.add(box(middle(item.rank()), across.centre(stack), item.along(), item.across(), layers.titles[frame]));
            } else if (layers.last[frame] >= 0) {
                double from = begin[layers.first[frame]] - padBefore(frame);
                double to = end[layers.last[frame]] + padAfter(frame);
                frames.add(box((from + to) / 2, (across.lowSide(frame) + across.highSide(frame)) / 2, to - from,
                        across.highSide(frame) - across.lowSide(frame), layers.titles[frame]));
            }
        }
        List<Shape> shapes = new ArrayList<>();
        for (int node = 0; node < layers.texts.length; node++) {
            shapes.add(new Shape(layers.chart.nodes().get(node), box(along(node), centre(node),
                    layers.sizes[node].along(right), layers.sizes[node].across(right), layers.texts[node])));
        }
        List<Route> routes = new ArrayList<>();
        for (int arrow = 0; arrow < layers.labels.length; arrow++) {
            routes.add(layers.chains.get(arrow).length == 0 ? loop(arrow) : route(arrow));
        }
        return Moved.toTheCorner(new Drawing(layers.chart, 0, 0, frames, shapes, routes), MARGIN);
    }

    private double middle(int rank) {
        return (begin[rank] + end[rank]) / 2;
    }

    /** Returns a node's place in the direction of the arrows; in a stack with arrows down it is below the title. */
    private double along(int node) {
        int frame = layers.chart.nodes().get(node).frame();
        boolean stacked = frame >= 0 && layers.stackItem[frame] >= 0;
        return middle(layers.items.get(layers.itemOf[node]).rank())
                + (stacked && !right ? layers.titles[frame].height() / 2 : 0);
    }

    private double centre(int node) {
        return across.centre(layers.itemOf[node]) + layers.offsetOf[node];
    }

    private Route route(int arrow) {
        Arrow it = layers.chart.arrows().get(arrow);
        boolean turned = layers.isTurned(arrow);
        int low = turned ? it.to() : it.from();
        int high = turned ? it.from() : it.to();
        List<Point> points = new ArrayList<>();
        Box label = null;
        for (int item : layers.chains.get(arrow)) {
            int rank = layers.items.get(item).rank();
            boolean first = points.isEmpty();
            boolean last = item == layers.itemOf[high];
            double at = first ? centre(low) : last ? centre(high) : across.centre(item);
            points.add(point(first ? along(low) + layers.sizes[low].along(right) / 2 : begin[rank], at));
            points.add(point(last ? along(high) - layers.sizes[high].along(right) / 2 : end[rank], at));
            if (item == layers.labelItem[arrow]) {
                label = box(middle(rank), at, layers.items.get(item).along(), layers.items.get(item).across(),
                        layers.labels[arrow]);
            }
        }
        if (turned) {
            Collections.reverse(points);
        }
        return new Route(it, List.copyOf(points), false, label);
    }

    private Route loop(int arrow) {
        Arrow it = layers.chart.arrows().get(arrow);
        double at = along(it.from());
        double side = centre(it.from()) + layers.sizes[it.from()].across(right) / 2;
        TextBlock text = layers.labels[arrow];
        double width = right ? text.width() : text.height();
        double height = right ? text.height() : text.width();
        Box label = text == TextBlock.NONE ? null : box(at, side + LOOP + height / 2, width, height, text);
        return new Route(it, List.of(point(at - 8, side), point(at - 14, side + LOOP), point(at + 14, side + LOOP),
                point(at + 8, side)), true, label);
    }

    private Point point(double along, double acrossIt) {
        return right ? new Point(along, acrossIt) : new Point(acrossIt, along);
    }

    private Box box(double along, double acrossIt, double length, double breadth, TextBlock text) {
        Point centre = point(along, acrossIt);
        double width = right ? length : breadth;
        double height = right ? breadth : length;
        return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height, text);
    }
}
