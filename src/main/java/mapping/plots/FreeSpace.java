package mapping.plots;

import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * What is taken on a plot and what is free, so that labels and the legend cover no data. Places are measured from 0 to 1 in both
 * directions, y upwards.
 */
final class FreeSpace {

    private static final List<LegendPosition> CORNERS = List.of(LegendPosition.InsideNE, LegendPosition.InsideNW,
            LegendPosition.InsideSE, LegendPosition.InsideSW, LegendPosition.InsideN, LegendPosition.InsideS);
    /** About what titles, axes and padding take of a chart's width and height, in pixels. */
    private static final int FRAME = 80;
    private static final int LINE_HEIGHT = 25;
    private static final int SYMBOL = 62;
    /** Steps in which a line is looked at between two points. */
    private static final double STEP = 0.02;

    private final double width;
    private final double height;
    private final List<double[]> taken = new ArrayList<>();

    FreeSpace(int chartWidth, int chartHeight) {
        width = chartWidth - FRAME;
        height = chartHeight - FRAME;
    }

    /** Marks the points of a trace as taken, and the lines between them if it has lines. */
    void take(Trace trace, Scale x, Scale y) {
        double[] last = null;
        for (int i = 0; i < trace.x().length; i++) {
            if (!x.shows(trace.x()[i]) || !y.shows(trace.y()[i])) {
                last = null;
                continue;
            }
            double[] place = {x.fraction(trace.x()[i]), y.fraction(trace.y()[i])};
            if (last != null && trace.kind() != Trace.Kind.POINTS) {
                line(last, place);
            }
            taken.add(place);
            last = place;
        }
    }

    private void line(double[] from, double[] to) {
        double distance = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
        int steps = (int) Math.min(distance / STEP, 1000);
        for (int step = 1; step < steps; step++) {
            double part = (double) step / steps;
            taken.add(new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])});
        }
    }

    private long crowd(Rectangle2D box) {
        return taken.stream().filter(place -> box.contains(place[0], place[1])).count();
    }

    /**
     * The emptiest of several places for a line of text; it is taken from then on.
     *
     * @param anchors where the text may be: x, y, and the side of that point as in {@link Label} (right, down)
     * @return the index of the chosen anchor
     */
    int label(String text, List<double[]> anchors) {
        double wide = (textWidth(text) + 12) / width;
        double tall = 24 / height;
        List<Rectangle2D> boxes = anchors.stream().map(anchor -> (Rectangle2D) new Rectangle2D.Double(
                anchor[0] - (1 - anchor[2]) / 2 * wide, anchor[1] - (1 + anchor[3]) / 2 * tall, wide, tall)).toList();
        Rectangle2D best = boxes.stream().min(Comparator.comparingLong(this::crowd)).orElseThrow();
        for (double part = 0; part <= 1; part += STEP) {
            taken.add(new double[] {best.getX() + part * wide, best.getCenterY()});
        }
        return boxes.indexOf(best);
    }

    /** The place for a legend with these entries: the first free corner, else beside the plot. */
    LegendPosition legend(List<String> names) {
        double wide = (names.stream().mapToDouble(FreeSpace::textWidth).max().orElse(0) + SYMBOL) / width;
        double tall = (names.size() * LINE_HEIGHT + 18) / height;
        return CORNERS.stream().filter(corner -> crowd(box(corner, wide, tall)) == 0).findFirst()
                .orElse(LegendPosition.OutsideE);
    }

    private static Rectangle2D box(LegendPosition corner, double wide, double tall) {
        double left = switch (corner) {
            case InsideNW, InsideSW -> 0;
            case InsideNE, InsideSE -> 1 - wide;
            default -> 0.5 - wide / 2;
        };
        boolean above = CORNERS.indexOf(corner) < 2 || corner == LegendPosition.InsideN;
        return new Rectangle2D.Double(left, above ? 1 - tall : 0, wide, tall);
    }

    static double textWidth(String text) {
        return Style.SMALL.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
    }
}
