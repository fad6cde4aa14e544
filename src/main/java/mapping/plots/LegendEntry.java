package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.internal.chartpart.RenderableSeries.LegendRenderType;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.internal.series.MarkerSeries;
import org.knowm.xchart.internal.series.Series;
import org.knowm.xchart.style.markers.Marker;

/**
 * One entry of a legend that stands outside of the charts: a name and the look of its series.
 *
 * @param stroke of its line, null if it has none
 * @param marker on its line or alone, null if it has none
 * @param fill   of its area or bars, null if it has none
 */
record LegendEntry(String name, Color color, BasicStroke stroke, Marker marker, Color fill) {

    private static final Font FONT = Style.SMALL.deriveFont(12f);
    private static final int SAMPLE = 24;
    private static final int GAP = 6;
    private static final int BETWEEN = 18;
    private static final int LINE = 18;

    static LegendEntry of(Series series) {
        AxesChartSeries line = (AxesChartSeries) series;
        MarkerSeries marked = (MarkerSeries) series;
        LegendRenderType type = series.getLegendRenderType();
        boolean box = type == LegendRenderType.Box || type == LegendRenderType.BoxNoOutline;
        boolean visible = type == LegendRenderType.Line && line.getLineStyle() != null && line.getLineColor() != null;
        BasicStroke style = line.getLineStyle();
        return new LegendEntry(series.getLabel(),
            box ? series.getFillColor() : visible ? line.getLineColor() : marked.getMarkerColor(),
                visible ? new BasicStroke(line.getLineWidth(), style.getEndCap(), style.getLineJoin(), style.getMiterLimit(),
                        style.getDashArray(), style.getDashPhase()) : null,
                box ? null : marked.getMarker(), box ? series.getFillColor() : null);
    }

    /**
     * One legend for all: each name once. Null if that would mislead, because two names look the same or a name has two looks;
     * then each panel needs its own.
     */
    static List<LegendEntry> common(List<List<LegendEntry>> panels) {
        Map<String, LegendEntry> byName = new LinkedHashMap<>();
        Map<List<Object>, String> byLook = new LinkedHashMap<>();
        for (LegendEntry key : panels.stream().flatMap(List::stream).toList()) {
            LegendEntry known = byName.putIfAbsent(key.name, key);
            String other = byLook.putIfAbsent(key.look(), key.name);
            if (known != null && !known.look().equals(key.look()) || other != null && !other.equals(key.name)) {
                return null;
            }
        }
        return List.copyOf(byName.values());
    }

    private List<Object> look() {
        return List.of(color, fill != null, stroke != null, stroke != null && stroke.getDashArray() != null);
    }

    private double width() {
        return SAMPLE + GAP + PixelText.width(FONT, name);
    }

    /** The height that these entries take within a width. */
    static int height(List<LegendEntry> keys, double width) {
        return keys.isEmpty() ? 0 : rows(keys, width).size() * LINE + GAP;
    }

    private static List<List<LegendEntry>> rows(List<LegendEntry> keys, double width) {
        List<List<LegendEntry>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (LegendEntry key : keys) {
            if (used + BETWEEN + key.width() > width) {
                rows.add(new ArrayList<>());
                used = -BETWEEN;
            }
            rows.get(rows.size() - 1).add(key);
            used += BETWEEN + key.width();
        }
        return rows;
    }

    /** Draws the entries in centred rows, from the given height on. */
    static void draw(Graphics2D pen, List<LegendEntry> keys, double left, double top, double width) {
        double y = top + LINE / 2.0;
        for (List<LegendEntry> row : rows(keys, width)) {
            double x = left + (width - row.stream().mapToDouble(LegendEntry::width).sum() - BETWEEN * (row.size() - 1)) / 2;
            for (LegendEntry key : row) {
                key.draw(pen, x, y);
                x += key.width() + BETWEEN;
            }
            y += LINE;
        }
    }

    private void draw(Graphics2D pen, double x, double y) {
        pen.setColor(color);
        if (fill != null) {
            pen.fill(new Rectangle2D.Double(x + GAP, y - GAP, SAMPLE - 2 * GAP, 2 * GAP));
        }
        if (stroke != null) {
            pen.setStroke(stroke);
            pen.draw(new Line2D.Double(x, y, x + SAMPLE, y));
        }
        if (marker != null) {
            marker.paint(pen, x + SAMPLE / 2.0, y, Style.MARKER);
        }
        pen.setColor(Style.INK);
        PixelText.after(pen, FONT, name, x + SAMPLE + GAP, y);
    }
}
