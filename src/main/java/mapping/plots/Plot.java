package mapping.plots;

import static mapping.plots.Trace.Kind.BAND;
import static mapping.plots.Trace.Kind.LINE;
import static mapping.plots.Trace.Kind.POINTS;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Curves, points and bands over two axes, as an XChart {@link XYChart} in the book's style:
 * <pre>{@code
 * Plot.lines("Loss per step", "step", "training loss").logY()
 *         .series("batch", steps, losses).series("stochastic", otherSteps, otherLosses)
 *         .horizontal(0.41, "best possible").chart()
 * }</pre>
 * The legend goes where it covers nothing. Values that an axis cannot show (NaN, infinity, and on a logarithmic axis zero and
 * negative numbers) leave a gap.
 */
public final class Plot {

    /** Up to this number of points a line marks each of them; beyond, one per this number of pixels. */
    private static final int FEW = 30;
    /** Beyond this number of points a line is thin and points are translucent. */
    private static final int MANY = 400;

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final List<Trace> traces = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private int width = Style.WIDTH;
    private int height = Style.HEIGHT;
    private boolean logX;
    private boolean logY;
    private Scale xRange;
    private Scale yRange;

    /** A line across the plot: at x = value if vertical, else at y = value. */
    private record Reference(double value, String label, boolean vertical) {
    }

    private Plot(String title, String xTitle, String yTitle) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    /** An empty plot; each axis title names the quantity and its unit. */
    public static Plot lines(String title, String xTitle, String yTitle) {
        return new Plot(title, xTitle, yTitle);
    }

    /** Makes the x axis logarithmic. */
    public Plot logX() {
        logX = true;
        return this;
    }

    /** Makes the y axis logarithmic. */
    public Plot logY() {
        logY = true;
        return this;
    }

    /** A line through the points (x, y). */
    public Plot series(String name, double[] x, double[] y) {
        return add(new Trace(name, LINE, x, y, null));
    }

    /** A line through the points (0, y₀), (1, y₁), … */
    public Plot series(String name, double[] y) {
        return series(name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
    }

    /** The points (x, y), not joined. */
    public Plot points(String name, double[] x, double[] y) {
        return add(new Trace(name, POINTS, x, y, null));
    }

    /** The area between two curves; a band with the name of a series takes its colour and needs no legend. */
    public Plot band(String name, double[] x, double[] low, double[] high) {
        return add(new Trace(name, BAND, x, low, high));
    }

    /** A dashed line at x, with its label. */
    public Plot vertical(double x, String label) {
        references.add(new Reference(x, label, true));
        return this;
    }

    /** A dashed line at y, with its label. */
    public Plot horizontal(double y, String label) {
        references.add(new Reference(y, label, false));
        return this;
    }

    /** Shows x from {@code min} to {@code max} only. */
    public Plot xRange(double min, double max) {
        xRange = new Scale(min, max, false);
        return this;
    }

    /** Shows y from {@code min} to {@code max} only. */
    public Plot yRange(double min, double max) {
        yRange = new Scale(min, max, false);
        return this;
    }

    /** The chart's size in pixels of the page; 720 × 440 if not given. */
    public Plot size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    private Plot add(Trace trace) {
        traces.add(trace);
        return this;
    }

    /**
     * The chart.
     *
     * @throws IllegalStateException if a title is missing, there is nothing to show, or two series of a kind share a name
     */
    public XYChart chart() {
        if (traces.isEmpty()) {
            throw new IllegalStateException("The chart \"" + title + "\" has nothing to show.");
        }
        List<Trace> shown = traces.stream().map(trace -> trace.kind() == BAND ? trace.outline(logX, logY)
                : trace.on(logX, logY)).toList();
        Scale x = xRange != null ? new Scale(xRange.min(), xRange.max(), logX).withLabels() : Scale.around(DoubleStream.concat(
                shown.stream().flatMapToDouble(trace -> DoubleStream.of(trace.x())), values(true)), logX);
        Scale y = yRange != null ? new Scale(yRange.min(), yRange.max(), logY).withLabels() : Scale.around(DoubleStream.concat(
                shown.stream().flatMapToDouble(trace -> DoubleStream.of(trace.y())), values(false)), logY);
        XYChart chart = new XYChart(width, height);
        Style.apply(chart, title, xTitle, yTitle);
        Axes.set(chart, x, y);
        List<String> names = traces.stream().map(Trace::name).distinct().toList();
        FreeSpace room = new FreeSpace(width, height);
        for (Trace.Kind kind : Trace.Kind.values()) { // bands below lines, lines below points
            shown.stream().filter(trace -> trace.kind() == kind).forEach(trace -> {
                draw(chart, trace, Style.COLORS[names.indexOf(trace.name()) % Style.COLORS.length], names);
                room.take(trace, x, y);
            });
        }
        references.forEach(line -> Axes.line(chart, line.value(), line.label(), line.vertical(), x, y, room));
        chart.getStyler().setLegendVisible(names.size() > 1).setLegendPosition(room.legend(names));
        return chart;
    }

    private DoubleStream values(boolean vertical) {
        return references.stream().filter(each -> each.vertical() == vertical).mapToDouble(Reference::value);
    }

    private void draw(XYChart chart, Trace trace, Color color, List<String> names) {
        Marker marker = Style.MARKERS[names.indexOf(trace.name()) % Style.MARKERS.length];
        int count = trace.x().length;
        switch (trace.kind()) {
            case BAND -> {
                boolean paired = traces.stream().anyMatch(each -> each.kind() != BAND && each.name().equals(trace.name()));
                XYSeries band = Axes.add(chart, paired ? trace.name() + ", range" : trace.name(), trace.x(), trace.y());
                band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setShowInLegend(!paired);
                band.setFillColor(Style.translucent(color, 50));
                band.setMarker(SeriesMarkers.NONE).setLineColor(Style.translucent(color, 0));
            }
            case LINE -> {
                boolean alone = traces.stream().filter(each -> each.kind() == LINE).count() == 1;
                boolean marked = !alone || traces.size() == 1 && count <= FEW;
                Axes.add(chart, trace.name(), trace.x(), trace.y())
                        .setMarker(!marked ? SeriesMarkers.NONE : count <= FEW ? marker : new SparseMarker(marker, trace.shown()))
                        .setMarkerColor(color).setLineColor(color).setLineWidth(count <= MANY ? Style.LINE : Style.THIN_LINE);
            }
            default -> {
                XYSeries points = Axes.add(chart, trace.name(), trace.x(), trace.y());
                points.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
                points.setMarker(marker).setMarkerColor(Style.translucent(color, count <= MANY ? 255 : 130));
            }
        }
    }
}
