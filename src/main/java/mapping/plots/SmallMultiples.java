package mapping.plots;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import mapping.Requirement;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.AxesChartSeriesCategory;
import org.knowm.xchart.internal.series.AxesChartSeriesNumerical;
import org.knowm.xchart.internal.series.Series;

/**
 * Several small charts side by side under one title, for comparing at a glance (Tufte, 1983):
 * <pre>{@code
 * SmallMultiples.of("Sixteen schedules", 4, charts)
 * }</pre>
 * What the charts share is said once: a legend, if the same name has the same colour everywhere, and the titles of the axes.
 * The charts are shrunk with their letters, so that a panel holds what the chart would hold at a somewhat larger size; they
 * themselves stay as they were.
 */
public final class SmallMultiples {

    /** The width of the whole on the page, in pixels, if there are two columns or more. */
    static final int WIDTH = 900;
    private static final int NARROW = 520;
    private static final int MARGIN = 8;
    private static final int TITLE_HEIGHT = 34;
    private static final int AXIS_TITLE = 20;
    /** Height of a panel as a part of its width: that of its charts, but not flatter or taller than this. */
    private static final double FLATTEST = 0.62;
    private static final double TALLEST = 1;

    private final List<? extends Chart<?, ?>> charts;
    private final int columns;
    private final int rows;
    private final String sharedX;
    private final String sharedY;
    private final double scale;

    private SmallMultiples(int columns, List<? extends Chart<?, ?>> charts) {
        this.charts = charts;
        this.columns = columns;
        this.rows = (charts.size() + columns - 1) / columns;
        this.sharedX = shared(charts.stream().map(chart -> chart instanceof AxesChart<?, ?> axes ? axes.getXAxisTitle() : null));
        this.sharedY = shared(charts.stream().map(chart -> chart instanceof AxesChart<?, ?> axes ? axes.getYAxisTitle() : null));
        this.scale = columns <= 2 ? 0.9 : 0.82;
    }

    /**
     * The charts in rows of {@code columns}, read like a page.
     *
     * @return a picture whose data are those of all series in order: for each its x (if they are numbers), its y, its errors
     * @throws IllegalArgumentException if there is no column, or a chart is neither an XY nor a category chart
     * @throws IllegalStateException    if there is no chart or no title
     */
    public static Picture of(String title, int columns, List<? extends Chart<?, ?>> charts) {
        Style.required(title, "a title");
        if (charts.isEmpty()) {
            throw new IllegalStateException("The picture \"" + title + "\" has nothing to show.");
        }
        Requirement.atLeast("The number of columns of \"" + title + "\"", columns, 1);
        double[] data = charts.stream().flatMap(chart -> chart.getSeriesCollection().stream())
                .flatMapToDouble(SmallMultiples::data)
                .toArray();
        List<String> names = charts.stream().map(Chart::getTitle).toList();
        return new Picture(new SmallMultiples(Math.min(columns, charts.size()), List.copyOf(charts)).paint(title),
                "charts \"" + title + "\": " + String.join("; ", names), data);
    }

    private static DoubleStream data(Series series) {
        if (series instanceof AxesChartSeriesNumerical numbers) {
            return joined(DoubleStream.of(numbers.getXData()), numbers.getYData(), numbers.getExtraValues());
        }
        if (series instanceof AxesChartSeriesCategory bars) {
            return joined(bars.getXData().stream().filter(Number.class::isInstance).mapToDouble(x -> ((Number) x).doubleValue()),
                    bars.getYData(), bars.getExtraValues());
        }
        throw new IllegalArgumentException("The series \"" + series.getName() + "\" must be of an XY or a category chart, got a "
                + series.getClass().getSimpleName() + ".");
    }

    private static DoubleStream joined(DoubleStream x, double[] y, double[] errors) {
        return DoubleStream.concat(x, DoubleStream.concat(DoubleStream.of(y),
                errors == null ? DoubleStream.empty() : DoubleStream.of(errors)));
    }

    /** The one title that all have, or null. */
    private static String shared(Stream<String> titles) {
        List<String> distinct = titles.map(title -> title == null ? "" : title).distinct().toList();
        return distinct.size() == 1 && !distinct.get(0).isBlank() ? distinct.get(0) : null;
    }

    private BufferedImage paint(String title) {
        int width = columns == 1 ? NARROW : WIDTH;
        int left = MARGIN + (sharedY == null ? 0 : AXIS_TITLE);
        int panelWidth = (width - left) / columns - MARGIN;
        double shape = charts.stream().mapToDouble(chart -> (double) chart.getHeight() / chart.getWidth()).max().orElse(1);
        List<Panel> panels = charts.stream().map(chart -> new Panel(chart, sharedX == null, sharedY == null)).toList();
        int titleHeight = panels.stream().mapToInt(panel -> panel.titleHeight(panelWidth)).max().orElse(0);
        int panelHeight = titleHeight + (int) Math.round(panelWidth * Math.max(FLATTEST, Math.min(TALLEST, shape)));
        List<BufferedImage> images = panels.stream()
                .map(panel -> panel.paint(panelWidth, panelHeight, titleHeight, scale)).toList();

        List<List<LegendEntry>> keys = panels.stream().map(Panel::keys).toList();
        List<LegendEntry> common = LegendEntry.common(keys);
        int keyWidth = panelWidth - 2 * MARGIN;
        int keysBelow = common != null ? 0 : keys.stream().mapToInt(each -> LegendEntry.height(each, keyWidth)).max().orElse(0);
        int keysAbove = common == null ? 0 : LegendEntry.height(common, width - 2 * MARGIN);
        int top = TITLE_HEIGHT + keysAbove;
        int bottom = top + rows * (panelHeight + keysBelow);
        BufferedImage image = new BufferedImage(Picture.SCALE * width,
                Picture.SCALE * (bottom + MARGIN + (sharedX == null ? 0 : AXIS_TITLE)), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        PixelText.centered(pen, PixelText.fitting(Style.TITLE, title, width - 2 * MARGIN), title, width / 2.0,
            TITLE_HEIGHT / 2.0 + 2);
        if (common != null) {
            LegendEntry.draw(pen, common, MARGIN, TITLE_HEIGHT, width - 2 * MARGIN);
        }
        for (int i = 0; i < panels.size(); i++) {
            int x = left + i % columns * (panelWidth + MARGIN);
            int y = top + i / columns * (panelHeight + keysBelow);
            pen.drawImage(images.get(i), x, y, panelWidth, panelHeight, null);
            if (common == null) {
                LegendEntry.draw(pen, keys.get(i), x + MARGIN, y + panelHeight, keyWidth);
            }
        }
        pen.setColor(Style.INK);
        if (sharedX != null) {
            PixelText.centered(pen, Style.SMALL, sharedX, (left + width) / 2.0, bottom + AXIS_TITLE / 2.0 - 2);
        }
        if (sharedY != null) {
            PixelText.upwards(pen, Style.SMALL, sharedY, MARGIN + AXIS_TITLE / 2.0, (top + bottom) / 2.0);
        }
        pen.dispose();
        return image;
    }
}
