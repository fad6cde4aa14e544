package mapping.plots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import mapping.Requirement;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * One bar for each category, or a group of bars, from zero upwards.
 * <pre>{@code Bars.of("Time of an epoch", "library", "seconds", List.of("ours", "peer")).series("epoch", times).chart()}</pre>
 */
public final class Bars {

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final List<String> categories;
    private final Map<String, double[]> series = new LinkedHashMap<>();
    private boolean numbers;
    private int width = Style.WIDTH;
    private int height = Style.HEIGHT;

    private Bars(String title, String xTitle, String yTitle, List<String> categories) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.categories = List.copyOf(categories);
    }

    /** Empty groups for these categories, from left to right. */
    public static Bars of(String title, String xTitle, String yTitle, List<String> categories) {
        return new Bars(title, xTitle, yTitle, categories);
    }

    /** A bar in each category; a value that is not finite leaves its place empty. */
    public Bars series(String name, double[] values) {
        Requirement.asMany("values of \"" + name + "\"", values.length, "categories", categories.size());
        if (series.containsKey(name)) {
            throw new IllegalArgumentException("Each series of bars must have its own name, got a second \"" + name + "\".");
        }
        series.put(name, values.clone());
        return this;
    }

    /** Writes each value on its bar. */
    public Bars numbers() {
        numbers = true;
        return this;
    }

    /** The chart's size in pixels of the page; 720 × 440 if not given. */
    public Bars size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    /** The chart. */
    public CategoryChart chart() {
        double[] shown = series.values().stream().flatMapToDouble(DoubleStream::of).filter(value -> Scale.shows(value, false))
                .toArray();
        if (shown.length == 0) {
            throw new IllegalStateException("The chart \"" + title + "\" has nothing to show.");
        }
        double low = DoubleStream.of(shown).min().getAsDouble();
        double high = DoubleStream.of(shown).max().getAsDouble();
        Scale y = new Scale(Math.min(0, low * 1.12), Math.max(low < 0 ? 0 : 1e-12, high * 1.12), false);
        CategoryChart chart = new CategoryChart(width, height);
        Style.apply(chart, title, xTitle, yTitle);
        chart.getStyler().setAvailableSpaceFill(series.size() == 1 ? 0.6 : 0.8).setLabelsVisible(numbers)
                .setLabelsFont(Style.SMALL).setLabelsPosition(0.94).setLabelsFontColorAutomaticEnabled(true)
                .setLabelsFontColorAutomaticDark(Style.INK).setLabelsFontColorAutomaticLight(Style.PAPER);
        chart.getStyler().setYAxisMin(y.min()).setYAxisMax(y.max()).setPlotGridVerticalLinesVisible(false)
                .setSeriesColors(Style.COLORS);
        chart.getStyler().setXAxisTickMarkSpacingHint(10); // every category gets its name
        chart.setCustomYAxisTickLabelsFormatter(y::label);
        double longest = categories.stream().mapToDouble(FreeSpace::textWidth).max().orElse(0);
        boolean slanted = longest + 8 > (width - 90.0) / categories.size();
        chart.getStyler().setXAxisLabelRotation(slanted ? 45 : 0);
        series.forEach((name, values) -> chart.addSeries(name, categories, boxed(values)));
        chart.getStyler().setLegendVisible(series.size() > 1).setLegendPosition(LegendPosition.OutsideE);
        return chart;
    }

    private static List<Double> boxed(double[] values) {
        List<Double> list = new ArrayList<>();
        DoubleStream.of(values).forEach(value -> list.add(Scale.shows(value, false) ? value : null));
        return list;
    }
}
