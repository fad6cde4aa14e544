package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import mapping.Requirement;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How often values fall into each of equally wide bins; several samples share the bins and lie translucent over each other.
 * <pre>{@code Histogram.of("Gradients", "partial derivative").bins(40).sample("first layer", gradient).chart()}</pre>
 */
public final class Histogram {

    private final String title;
    private final String xTitle;
    private final Map<String, double[]> samples = new LinkedHashMap<>();
    private int bins = 30;
    private int width = Style.WIDTH;
    private int height = Style.HEIGHT;

    private Histogram(String title, String xTitle) {
        this.title = title;
        this.xTitle = xTitle;
    }

    /** An empty histogram; the axis title names the quantity and its unit. */
    public static Histogram of(String title, String xTitle) {
        return new Histogram(title, xTitle);
    }

    /** The number of bins; 30 if nothing is said. */
    public Histogram bins(int count) {
        Requirement.atLeast("The number of bins", count, 1);
        bins = count;
        return this;
    }

    /** Adds a sample; values that are not finite are left out. */
    public Histogram sample(String name, double[] values) {
        if (samples.containsKey(name)) {
            throw new IllegalArgumentException("Each sample of a histogram must have its own name, got a second \""
                    + name + "\".");
        }
        samples.put(name, DoubleStream.of(values).filter(value -> Scale.shows(value, false)).toArray());
        return this;
    }

    /** The chart's size in pixels of the page; 720 × 440 if not given. */
    public Histogram size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    /** The chart: for each sample a polygon around its columns. */
    public XYChart chart() {
        double[] all = samples.values().stream().flatMapToDouble(DoubleStream::of).toArray();
        if (all.length == 0) {
            throw new IllegalStateException("The chart \"" + title + "\" has nothing to show.");
        }
        double low = DoubleStream.of(all).min().getAsDouble();
        double high = DoubleStream.of(all).max().getAsDouble();
        Scale range = low < high ? new Scale(low, high, false) : new Scale(low - 0.5, low + 0.5, false);
        List<Trace> outlines = new ArrayList<>();
        samples.forEach((name, values) -> outlines.add(outline(name, count(values, range), range)));
        double highest = outlines.stream().flatMapToDouble(trace -> DoubleStream.of(trace.y())).max().orElse(1);
        Scale x = Scale.around(DoubleStream.of(range.min(), range.max()), false);
        Scale y = new Scale(0, highest * 1.05, false);
        XYChart chart = new XYChart(width, height);
        Style.apply(chart, title, xTitle, "count in a bin");
        Axes.set(chart, x, y);
        FreeSpace room = new FreeSpace(width, height);
        for (int k = 0; k < outlines.size(); k++) {
            Color color = Style.COLORS[k % Style.COLORS.length];
            XYSeries series = Axes.add(chart, outlines.get(k).name(), outlines.get(k).x(), outlines.get(k).y());
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setFillColor(Style.translucent(color, 90));
            series.setMarker(SeriesMarkers.NONE).setLineColor(color).setLineStyle(new BasicStroke(1.4f));
            room.take(outlines.get(k), x, y);
        }
        List<String> names = List.copyOf(samples.keySet());
        chart.getStyler().setLegendVisible(names.size() > 1).setLegendPosition(room.legend(names));
        return chart;
    }

    int[] count(double[] values, Scale range) {
        int[] counts = new int[bins];
        for (double value : values) {
            counts[(int) Math.min(bins - 1, Math.floor(range.fraction(value) * bins))]++;
        }
        return counts;
    }

    private Trace outline(String name, int[] counts, Scale range) {
        double[] x = new double[2 * bins + 2];
        double[] y = new double[2 * bins + 2];
        x[0] = range.min();
        for (int bin = 0; bin < bins; bin++) {
            x[2 * bin + 1] = range.number((double) bin / bins);
            x[2 * bin + 2] = range.number((bin + 1.0) / bins);
            y[2 * bin + 1] = counts[bin];
            y[2 * bin + 2] = counts[bin];
        }
        x[2 * bins + 1] = range.max();
        return new Trace(name, Trace.Kind.LINE, x, y, null);
    }
}
