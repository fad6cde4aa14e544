package book.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.knowm.xchart.DialSeries;
import org.knowm.xchart.HeatMapSeries;
import org.knowm.xchart.HorizontalBarSeries;
import org.knowm.xchart.OHLCSeries;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.RadarSeries;
import org.knowm.xchart.internal.series.AxesChartSeriesCategory;
import org.knowm.xchart.internal.series.AxesChartSeriesNumerical;
import org.knowm.xchart.internal.series.Series;

/** An XChart series → its columns by name: arrays, lists or single values, as the series stores them. */
final class SeriesColumns {

    private SeriesColumns() {
    }

    static Map<String, Object> of(Series series) {
        Map<String, Object> columns = new LinkedHashMap<>();
        if (series instanceof AxesChartSeriesNumerical numbers) {
            columns.put("x", numbers.getXData());
            columns.put("y", numbers.getYData());
            columns.put("error", numbers.getExtraValues());
        } else if (series instanceof AxesChartSeriesCategory categories) {
            columns.put("x", categories.getXData());
            columns.put("y", categories.getYData());
            columns.put("error", categories.getExtraValues());
        } else if (series instanceof HorizontalBarSeries bars) {
            columns.put("x", bars.getXData());
            columns.put("y", bars.getYData());
        } else if (series instanceof HeatMapSeries heat) {
            columns.put("x", heat.getXData());
            columns.put("y", heat.getYData());
            columns.put("heat", heat.getHeatData());
        } else if (series instanceof OHLCSeries prices) {
            columns.put("x", prices.getXData());
            columns.put("y", prices.getYData());
            columns.put("open", prices.getOpenData());
            columns.put("high", prices.getHighData());
            columns.put("low", prices.getLowData());
            columns.put("close", prices.getCloseData());
            columns.put("volume", prices.getVolumeData());
        } else if (series instanceof RadarSeries radar) {
            columns.put("value", radar.getValues());
        } else if (series instanceof PieSeries pie) {
            columns.put("value", pie.getValue());
        } else if (series instanceof DialSeries dial) {
            columns.put("value", dial.getValue());
        } else {
            throw new IllegalStateException("The series \"" + series.getName() + "\" must be of a kind that XChart has, got "
                    + series.getClass().getName() + ".");
        }
        columns.values().removeIf(Objects::isNull);
        return columns;
    }
}
