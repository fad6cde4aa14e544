package mapping.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The axes of an XY chart: their range, their ticks, their grid, and lines across them. */
final class Axes {

    private Axes() {
    }

    static void set(XYChart chart, Scale x, Scale y) {
        chart.getStyler().setXAxisMin(x.min()).setXAxisMax(x.max()).setYAxisMin(y.min()).setYAxisMax(y.max());
        chart.getStyler().setXAxisLogarithmic(x.logarithmic()).setXAxisLogarithmicDecadeOnly(false);
        chart.getStyler().setYAxisLogarithmic(y.logarithmic()).setYAxisLogarithmicDecadeOnly(false);
        chart.setCustomXAxisTickLabelsFormatter(x::label);
        chart.setCustomYAxisTickLabelsFormatter(y::label);
        chart.getStyler().setPlotGridVerticalLinesVisible(!x.logarithmic()).setPlotGridHorizontalLinesVisible(!y.logarithmic());
        chart.addAnnotation(new LogarithmicGrid(x, y));
    }

    /** Grid lines where a logarithmic axis has a label; XChart would draw one at each of its nine ticks a decade. */
    private static final class LogarithmicGrid extends Annotation {

        private final Scale x;
        private final Scale y;

        LogarithmicGrid(Scale x, Scale y) {
            super(false);
            this.x = x;
            this.y = y;
        }

        @Override
        public void paint(Graphics2D pen) {
            pen.setColor(new Color(0, 0, 0, 23));
            pen.setStroke(new BasicStroke(1));
            for (double tick : x.labelledTicks()) {
                int at = getXAxisScreenValue(tick);
                pen.draw(new Line2D.Double(at, getYAxisScreenValue(y.max()), at, getYAxisScreenValue(y.min())));
            }
            for (double tick : y.labelledTicks()) {
                int at = getYAxisScreenValue(tick);
                pen.draw(new Line2D.Double(getXAxisScreenValue(x.min()), at, getXAxisScreenValue(x.max()), at));
            }
        }
    }

    static XYSeries add(XYChart chart, String name, double[] x, double[] y) {
        if (chart.getSeries(name) != null) {
            throw new IllegalStateException("The chart \"" + chart.getTitle() + "\" has two series named \"" + name + "\".");
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setLineStyle(SeriesLines.SOLID); // XChart would dash the lines after the first few
        return series;
    }

    /** A dashed line across the plot at x = value if vertical, else at y = value, with its label where there is room. */
    static void line(XYChart chart, double value, String label, boolean vertical, Scale x, Scale y, FreeSpace room) {
        double[] ends = vertical ? new double[] {y.min(), y.max()} : new double[] {x.min(), x.max()};
        double[] still = {value, value};
        Trace trace = new Trace(label, Trace.Kind.LINE, vertical ? still : ends, vertical ? ends : still, null);
        add(chart, label, trace.x(), trace.y()).setMarker(SeriesMarkers.NONE).setLineColor(Style.QUIET)
                .setLineStyle(Style.REFERENCE).setShowInLegend(false);
        double at = vertical ? x.fraction(value) : y.fraction(value);
        List<double[]> anchors = vertical
                ? List.of(new double[] {at, 1, 1, 1}, new double[] {at, 1, -1, 1}, new double[] {at, 0, 1, -1},
                        new double[] {at, 0, -1, -1}, new double[] {at, 0.5, 1, 0}, new double[] {at, 0.5, -1, 0})
                : List.of(new double[] {1, at, -1, -1}, new double[] {1, at, -1, 1}, new double[] {0, at, 1, -1},
                        new double[] {0, at, 1, 1}, new double[] {0.5, at, 0, -1}, new double[] {0.5, at, 0, 1});
        double[] best = anchors.get(room.label(label, anchors));
        room.take(trace, x, y);
        chart.addAnnotation(new Label(label, x.number(best[0]), y.number(best[1]), (int) best[2], (int) best[3], Style.INK));
    }
}
