package mapping.plots;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** One chart among {@link SmallMultiples}: painted small, without legend and the axis titles that all panels share. */
final class Panel {

    private static final int PADDING = 5;
    private static final Color TRANSPARENT = new Color(255, 255, 255, 0);
    private static final int TITLE_PADDING = 9;
    private static final int X_TICKS = 62;
    private static final int Y_TICKS = 40;
    private static final Font TITLE = Style.TITLE.deriveFont(12.5f);
    /** About half of what the labels of the y axis take on the left. */
    private static final int SHIFT = 14;

    private final Chart<?, ?> chart;
    private final boolean titledX;
    private final boolean titledY;
    private final boolean keyed;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Panel(Chart<?, ?> chart, boolean titledX, boolean titledY) {
        this.chart = chart;
        this.titledX = titledX;
        this.titledY = titledY;
        this.keyed = chart.getStyler().isLegendVisible();
    }

    private List<String> title(int width) {
        return PixelText.wrapped(TITLE, chart.getTitle(), width - 2 * SHIFT);
    }

    /** The height that the chart's title needs in a panel of this width. */
    int titleHeight(int width) {
        return (int) Math.ceil(title(width).size() * PixelText.lineHeight(TITLE)) + TITLE_PADDING;
    }

    /** The chart at this size on the page, its letters and lines shrunk by the scale. The chart is left as it was. */
    BufferedImage paint(int width, int height, int titleHeight, double scale) {
        int chartWidth = chart.getWidth();
        int chartHeight = chart.getHeight();
        BufferedImage image = new BufferedImage(Picture.SCALE * width, Picture.SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        PixelText.centered(pen, TITLE, title(width), width / 2.0 + SHIFT, titleHeight - titleHeight(width) / 2.0);
        pen.translate(0, titleHeight);
        pen.scale(scale, scale);
        shrink();
        try {
            chart.paint(pen, (int) (width / scale), (int) ((height - titleHeight) / scale));
        } finally {
            pen.dispose();
            undo.forEach(Runnable::run);
            undo.clear();
            Graphics2D aside = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            chart.paint(aside, chartWidth, chartHeight); // XChart takes the size of its last painting as the chart's own
            aside.dispose();
        }
        return image;
    }

    private void shrink() {
        Styler style = chart.getStyler();
        set(style.isLegendVisible(), false, style::setLegendVisible);
        set(style.getChartPadding(), PADDING, style::setChartPadding);
        set(style.isChartTitleVisible(), false, style::setChartTitleVisible); // XChart's height varies with the letters
        if (style instanceof AxesChartStyler axes) {
            set(axes.getPlotBackgroundColor(), TRANSPARENT, axes::setPlotBackgroundColor); // it would hide half of the axis lines
            set(axes.getXAxisTickMarkSpacingHint(), X_TICKS, axes::setXAxisTickMarkSpacingHint);
            set(axes.getYAxisTickMarkSpacingHint(), Y_TICKS, axes::setYAxisTickMarkSpacingHint);
            set(axes.isXAxisTitleVisible(), titledX && axes.isXAxisTitleVisible(), axes::setXAxisTitleVisible);
            set(axes.isYAxisTitleVisible(), titledY && axes.isYAxisTitleVisible(), axes::setYAxisTitleVisible);
        }
    }

    private <T> void set(T before, T now, Consumer<T> setter) {
        undo.push(() -> setter.accept(before));
        setter.accept(now);
    }

    /** What its legend would hold; nothing if it shows none. XChart chooses colours at the first painting, so paint before. */
    List<LegendEntry> keys() {
        return !keyed ? List.of() : chart.getSeriesCollection().stream().filter(each -> each.isShowInLegend() && each.isEnabled())
                .map((Series each) -> LegendEntry.of(each)).toList();
    }
}
