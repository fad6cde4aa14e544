package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The one style of all charts: quiet axes, a light grid, letters of at least 13 pixels at the size of a notebook, and colours
 * that the colour-blind can tell apart (Okabe and Ito, 2008), each with its own marker.
 */
final class Style {

    static final int WIDTH = 720;
    static final int HEIGHT = 440;

    static final Color INK = new Color(0x33, 0x33, 0x33);
    static final Color QUIET = new Color(0x77, 0x77, 0x77);
    static final Color GRID = new Color(0xe8, 0xe8, 0xe8);
    static final Color PAPER = Color.WHITE;

    /** Okabe and Ito's palette in an order that puts the strongest contrasts first; its yellow is too pale for a line. */
    static final Color[] COLORS = {
        new Color(0x00, 0x72, 0xb2), new Color(0xd5, 0x5e, 0x00), new Color(0x00, 0x9e, 0x73), new Color(0xcc, 0x79, 0xa7),
        new Color(0xe6, 0x9f, 0x00), new Color(0x56, 0xb4, 0xe9), new Color(0x00, 0x00, 0x00), new Color(0x88, 0x88, 0x88)};
    static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_DOWN, SeriesMarkers.CROSS, SeriesMarkers.PLUS, SeriesMarkers.OVAL};
    /** Right and wrong: two colours of the palette that stay apart for the colour-blind. */
    static final Color RIGHT = COLORS[2];
    static final Color WRONG = COLORS[1];

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    static final float LINE = 1.8f;
    static final float THIN_LINE = 1.3f;
    static final int MARKER = 7;
    static final BasicStroke REFERENCE = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
            new float[] {5, 4}, 0);

    private Style() {
    }

    /** Gives the chart its style. Every chart says what it shows: a missing title is an error. */
    static void apply(AxesChart<?, ?> chart, String title, String x, String y) {
        chart.setTitle(required(title, "a title"));
        chart.setXAxisTitle(required(x, "a title for its x axis, with the unit"));
        chart.setYAxisTitle(required(y, "a title for its y axis, with the unit"));
        AxesChartStyler style = chart.getStyler();
        style.setChartBackgroundColor(PAPER).setPlotBackgroundColor(PAPER).setChartFontColor(INK).setChartPadding(10)
                .setLocale(Locale.ROOT).setPlotContentSize(1).setAntiAlias(true);
        style.setChartTitleFont(TITLE).setChartTitleBoxVisible(false).setChartTitlePadding(8);
        style.setLegendFont(SMALL).setLegendBorderColor(GRID).setLegendBackgroundColor(new Color(255, 255, 255, 225))
                .setLegendPadding(8).setLegendSeriesLineLength(26).setLegendLayout(LegendLayout.Vertical);
        style.setPlotBorderVisible(false).setMarkerSize(MARKER);
        style.setAxisTitleFont(LABEL).setAxisTickLabelsFont(SMALL).setAxisTickLabelsColor(INK)
                .setAxisTickMarksColor(QUIET).setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1))
                .setAxisTickPadding(5).setAxisTicksMarksVisible(false).setAxisTitlePadding(8).setPlotMargin(0)
                .setXAxisTickMarkSpacingHint(80).setYAxisTickMarkSpacingHint(50);
    }

    static String required(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalStateException("A chart needs " + what + ".");
        }
        return text;
    }

    /** A pen that draws smoothly, at the scale of {@link Picture}. */
    static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(Picture.SCALE, Picture.SCALE);
        pen.setColor(INK);
        return pen;
    }

    static Color translucent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
