package book.notebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mapping.files.Sha256;
import mapping.plots.Picture;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

/**
 * A chart's data in a form that two runs can compare: title, axes, and for each series and each of its columns (x, y, heat, …)
 * the count, the first, last, least and greatest value and the SHA-256 of all values' bits (big endian, a single NaN). The
 * printed values are rounded to 12 digits, so that every JDK prints the same; the digest is exact.
 */
final class ChartData {

    private static final MathContext PRINTED = new MathContext(12);

    private ChartData() {
    }

    static Map<String, Object> of(Chart<?, ?> chart) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("chart", chart.getClass().getSimpleName());
        data.put("title", text(chart.getTitle()));
        if (chart instanceof AxesChart<?, ?> axes) {
            data.put("x", text(axes.getXAxisTitle()));
            data.put("y", text(axes.getYAxisTitle()));
        }
        List<Map<String, Object>> series = new ArrayList<>();
        for (Series each : chart.getSeriesCollection()) {
            series.add(of(each));
        }
        data.put("series", series);
        return data;
    }

    static Map<String, Object> of(Picture picture) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("picture", picture.description());
        data.put("data", summary(flat(picture.data())));
        return data;
    }

    /** Returns one line for a terminal. */
    static String line(Chart<?, ?> chart) {
        String series = chart.getSeriesCollection().stream().map(each -> each.getName() + " (" + count(each) + ")")
                .collect(Collectors.joining(", "));
        String kind = chart.getClass().getSimpleName();
        return kind + " \"" + text(chart.getTitle()) + "\": " + series;
    }

    private static int count(Series series) {
        return SeriesColumns.of(series).values().stream().mapToInt(column -> flat(column).size()).max().orElse(0);
    }

    private static Map<String, Object> of(Series series) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", series.getName());
        SeriesColumns.of(series).forEach((column, values) -> data.put(column, summary(flat(values))));
        return data;
    }

    /** Returns numbers, dates and labels as one list, whatever array or collection holds them. */
    private static List<Object> flat(Object values) {
        List<Object> all = new ArrayList<>();
        if (values instanceof double[] numbers) {
            Arrays.stream(numbers).forEach(all::add);
        } else if (values instanceof long[] numbers) {
            Arrays.stream(numbers).forEach(all::add);
        } else if (values instanceof Object[] objects) {
            Arrays.stream(objects).forEach(each -> all.addAll(flat(each)));
        } else if (values instanceof Collection<?> objects) {
            objects.forEach(each -> all.addAll(flat(each)));
        } else {
            all.add(values);
        }
        return all;
    }

    private static Map<String, Object> summary(List<Object> values) {
        boolean numeric = values.stream().allMatch(each -> each == null || each instanceof Number || each instanceof Date);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("n", values.size());
        if (numeric) {
            double[] numbers = values.stream().mapToDouble(ChartData::number).toArray();
            if (numbers.length > 0) {
                summary.put("first", printed(numbers[0]));
                summary.put("last", printed(numbers[numbers.length - 1]));
                summary.put("min", printed(Arrays.stream(numbers).filter(x -> x == x).min().orElse(Double.NaN)));
                summary.put("max", printed(Arrays.stream(numbers).filter(x -> x == x).max().orElse(Double.NaN)));
            }
            summary.put("sha256", sha256(numbers));
        } else {
            List<String> labels = values.stream().map(String::valueOf).toList();
            summary.put("first", labels.get(0));
            summary.put("last", labels.get(labels.size() - 1));
            summary.put("sha256", Sha256.of(String.join("\n", labels)));
        }
        return summary;
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : value instanceof Date date ? date.getTime() : Double.NaN;
    }

    private static Object printed(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(PRINTED).stripTrailingZeros();
        boolean whole = rounded.scale() < 0 && rounded.precision() - rounded.scale() <= PRINTED.getPrecision();
        return whole ? rounded.setScale(0) : rounded;
    }

    /** Returns the SHA-256 of the values' 64-bit patterns, most significant byte first. */
    static String sha256(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        for (double value : values) {
            bytes.putLong(Double.doubleToLongBits(value));
        }
        return Sha256.of(bytes.array());
    }

    private static String text(String title) {
        return title == null ? "" : title;
    }
}
