package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A landscape seen from above: level lines of a mapping ℝ² → ℝ, the darker the lower, with the paths of descents on them.
 * <pre>{@code
 * Contours.of("Rosenbrock's valley", f::value, -2, 2, -1, 3).logLevels(12)
 *         .path("gradient descent", path.points()).minimum(1, 1).chart()
 * }</pre>
 * A ring is where a path starts, a square where it ends, the star is the minimum; an outline has neither ring nor square. The
 * lines come from {@link MarchingSquares}.
 */
public final class Contours {

    /** Cells of the grid in each direction. */
    private static final int CELLS = 400;
    private static final Color LOW = new Color(0x3b, 0x55, 0x70);
    private static final Color HIGH = new Color(0xc4, 0xd2, 0xdd);
    private static final BasicStroke FINE = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    /** Up to this number of steps a path shows each of them. */
    private static final int FEW = 60;
    /** No label comes nearer to the edge of the plot than this part of it. */
    private static final double EDGE = 0.06;

    private final String title;
    private final MarchingSquares grid;
    private final Scale x;
    private final Scale y;
    private final List<Trace> paths = new ArrayList<>();
    private String xTitle = "x₁";
    private String yTitle = "x₂";
    private double[] levels;
    private double[] minimum;
    private int width = 640;
    private int height = 540;

    private Contours(String title, DoubleBinaryOperator f, double xMin, double xMax, double yMin, double yMax) {
        this.title = title;
        this.grid = MarchingSquares.sample(f, xMin, xMax, yMin, yMax, CELLS, CELLS);
        this.x = new Scale(xMin, xMax, false);
        this.y = new Scale(yMin, yMax, false);
        this.levels = Levels.linear(lowest(), highest(), 12);
    }

    /** The landscape of f(x, y) over a rectangle. */
    public static Contours of(String title, DoubleBinaryOperator f, double xMin, double xMax, double yMin, double yMax) {
        return new Contours(title, f, xMin, xMax, yMin, yMax);
    }

    /** The landscape of a mapping of two-dimensional vectors. */
    public static Contours of(String title, ToDoubleFunction<double[]> f, double xMin, double xMax, double yMin, double yMax) {
        return new Contours(title, (x, y) -> f.applyAsDouble(new double[] {x, y}), xMin, xMax, yMin, yMax);
    }

    /** Draws the lines of about {@code count} round levels at equal distances; 12 if nothing is said. */
    public Contours levels(int count) {
        levels = Levels.linear(lowest(), highest(), count);
        return this;
    }

    /** Draws the lines of about {@code count} round levels in equal ratios: for steep landscapes whose least value is near 0. */
    public Contours logLevels(int count) {
        levels = Levels.logarithmic(lowest(), highest(), count);
        return this;
    }

    /** Draws the lines of these levels. */
    public Contours levels(double[] chosen) {
        levels = chosen.clone();
        return this;
    }

    /** Names the axes; they are x₁ and x₂ if nothing is said. */
    public Contours axes(String newX, String newY) {
        xTitle = newX;
        yTitle = newY;
        return this;
    }

    /** Draws a path through these points of ℝ², such as the steps of a descent; one that ends where it starts is an outline. */
    public Contours path(String name, List<double[]> points) {
        paths.add(new Trace(name, Trace.Kind.LINE, points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(), null));
        return this;
    }

    /** Marks a single place, such as a guess or a saddle. */
    public Contours point(String name, double pointX, double pointY) {
        paths.add(new Trace(name, Trace.Kind.POINTS, new double[] {pointX}, new double[] {pointY}, null));
        return this;
    }

    /** Marks the minimum with a star. */
    public Contours minimum(double minimumX, double minimumY) {
        minimum = new double[] {minimumX, minimumY};
        return this;
    }

    /** The chart's size in pixels of the page; 640 × 540 if not given. */
    public Contours size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    private double lowest() {
        return heights().min().orElse(0);
    }

    private double highest() {
        return heights().max().orElse(1);
    }

    private DoubleStream heights() {
        return Arrays.stream(grid.values()).flatMapToDouble(Arrays::stream).filter(height -> Scale.shows(height, false));
    }

    /** The chart: one series for each level that is reached, with gaps between its pieces, and one for each path. */
    public XYChart chart() {
        XYChart chart = new XYChart(width, height);
        Style.apply(chart, title, xTitle, yTitle);
        Axes.set(chart, x, y);
        chart.getStyler().setPlotGridLinesVisible(false).setPlotBorderVisible(true).setPlotBorderColor(Style.GRID);
        FreeSpace room = new FreeSpace(width, height);
        paths.forEach(path -> room.take(path, x, y));
        for (int k = 0; k < levels.length; k++) {
            level(chart, k, room);
        }
        for (int k = 0; k < paths.size(); k++) {
            path(chart, paths.get(k).on(false, false), Style.COLORS[(k + 1) % Style.COLORS.length], k);
        }
        if (minimum != null) {
            mark(chart, Mark.Kind.MINIMUM, minimum[0], minimum[1], Color.BLACK);
        }
        List<String> names = paths.stream().map(Trace::name).toList();
        chart.getStyler().setLegendVisible(!names.isEmpty()).setLegendPosition(room.legend(names));
        return chart;
    }

    private void level(XYChart chart, int k, FreeSpace room) {
        List<MarchingSquares.Line> lines = grid.lines(levels[k]);
        if (lines.isEmpty()) {
            return;
        }
        Color color = ColorMap.between(LOW, HIGH, levels.length == 1 ? 0 : (double) k / (levels.length - 1));
        String text = Scale.text(levels[k]);
        double[] alongX = joined(lines, MarchingSquares.Line::x, false);
        Axes.add(chart, "level " + text, alongX, joined(lines, MarchingSquares.Line::y, true)).setMarker(SeriesMarkers.NONE)
                .setLineColor(color).setLineStyle(FINE).setShowInLegend(false);
        if ((levels.length - 1 - k) % Math.max(1, (levels.length + 3) / 6) == 0) {
            label(chart, text, lines.stream().max(Comparator.comparingInt(line -> line.x().length)).orElseThrow(), room);
        }
    }

    /** Writes the level on its line, at one of a few places where there is room; not on a line that is too short. */
    private void label(XYChart chart, String text, MarchingSquares.Line line, FreeSpace room) {
        List<double[]> anchors = new ArrayList<>();
        for (int part = 1; part < 16; part++) {
            int at = line.x().length * part / 16;
            double[] anchor = {x.fraction(line.x()[at]), y.fraction(line.y()[at]), 0, 0};
            if (Math.min(anchor[0], anchor[1]) > EDGE && Math.max(anchor[0], anchor[1]) < 1 - EDGE) {
                anchors.add(anchor);
            }
        }
        if (line.x().length > CELLS / 4 && !anchors.isEmpty()) {
            double[] best = anchors.get(room.label(text, anchors));
            chart.addAnnotation(new Label(text, x.number(best[0]), y.number(best[1]), 0, 0, Style.QUIET));
        }
    }

    /** One after the other, with a NaN as the gap between two; where x has no gap it repeats itself. */
    private static double[] joined(List<MarchingSquares.Line> lines, Function<MarchingSquares.Line, double[]> part,
            boolean gaps) {
        return lines.stream().flatMapToDouble(line -> DoubleStream.concat(DoubleStream.of(part.apply(line)),
                DoubleStream.of(gaps ? Double.NaN : part.apply(line)[0]))).toArray();
    }

    private void path(XYChart chart, Trace path, Color color, int k) {
        if (path.kind() == Trace.Kind.POINTS) {
            Axes.add(chart, path.name(), path.x(), path.y()).setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                    .setMarker(Style.MARKERS[k % Style.MARKERS.length]).setMarkerColor(color);
            return;
        }
        int last = path.x().length - 1;
        boolean outline = last > 0 && path.x()[0] == path.x()[last] && path.y()[0] == path.y()[last];
        Axes.add(chart, path.name(), path.x(), path.y())
                .setMarker(last >= FEW ? new SparseMarker(Style.MARKERS[k % Style.MARKERS.length], path.shown())
                        : outline ? SeriesMarkers.NONE : new Dot())
                .setMarkerColor(color).setLineColor(color).setLineWidth(Style.LINE);
        if (!outline) {
            mark(chart, Mark.Kind.START, path.x()[0], path.y()[0], color);
            mark(chart, Mark.Kind.END, path.x()[last], path.y()[last], color);
        }
    }

    /** Puts a mark there, unless it lies outside of the rectangle. */
    private void mark(XYChart chart, Mark.Kind kind, double markX, double markY, Color color) {
        if (Math.abs(x.fraction(markX) - 0.5) <= 0.5 && Math.abs(y.fraction(markY) - 0.5) <= 0.5) {
            chart.addAnnotation(new Mark(kind, markX, markY, color));
        }
    }
}
