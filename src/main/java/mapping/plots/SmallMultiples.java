package mapping.plots;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** Several charts in one picture, side by side and below each other, for comparing at a glance. */
public final class SmallMultiples {

    private static final int HEAD = 40;

    private SmallMultiples() {
    }

    /**
     * The charts, row by row, each in its own size, under one title. The data are those of all series, x before y.
     *
     * @param columns charts in a row
     */
    public static Picture of(String title, int columns, List<XYChart> charts) {
        Style.required(title, "a title");
        if (charts.isEmpty() || columns < 1) {
            throw new IllegalStateException("The picture \"" + title + "\" has nothing to show.");
        }
        int across = Math.min(columns, charts.size());
        int rows = (charts.size() + across - 1) / across;
        int width = charts.stream().mapToInt(XYChart::getWidth).max().orElse(0);
        int height = charts.stream().mapToInt(XYChart::getHeight).max().orElse(0);
        BufferedImage image = new BufferedImage(Picture.SCALE * across * width, Picture.SCALE * (HEAD + rows * height),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        Text.centered(pen, Style.TITLE, title, across * width / 2.0, HEAD / 2.0);
        for (int k = 0; k < charts.size(); k++) {
            Graphics2D part = (Graphics2D) pen.create(k % across * width, HEAD + k / across * height, width, height);
            charts.get(k).paint(part, charts.get(k).getWidth(), charts.get(k).getHeight());
            part.dispose();
        }
        pen.dispose();
        String names = charts.stream().map(XYChart::getTitle).collect(Collectors.joining("; "));
        double[] data = charts.stream().flatMapToDouble(SmallMultiples::data).toArray();
        return new Picture(image, "charts \"" + title + "\": " + names, data);
    }

    private static DoubleStream data(XYChart chart) {
        return chart.getSeriesCollection().stream().flatMapToDouble(SmallMultiples::data);
    }

    private static DoubleStream data(XYSeries series) {
        return DoubleStream.concat(DoubleStream.of(series.getXData()), DoubleStream.of(series.getYData()));
    }
}
