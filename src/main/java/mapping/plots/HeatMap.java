package mapping.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A matrix as colours: row 0 on top, white for the least and deep blue for the greatest value.
 * <pre>{@code HeatMap.of("Attention", "key", "query", weights).columns(words).rows(words).numbers("%.2f").picture()}</pre>
 */
public final class HeatMap {

    private static final int LONGEST = 460;
    private static final int GAP = 12;
    private static final int BAR = 16;

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final double[][] values;
    private double[][] colored;
    private List<String> rows = List.of();
    private List<String> columns = List.of();
    private String format = "";
    private ColorMap colors = ColorMap.BLUES;
    private double min;
    private double max;

    private HeatMap(String title, String xTitle, String yTitle, double[][] values) {
        this.title = Style.required(title, "a title");
        this.xTitle = Style.required(xTitle, "a title for its x axis, with the unit");
        this.yTitle = Style.required(yTitle, "a title for its y axis, with the unit");
        if (values.length == 0 || Arrays.stream(values).anyMatch(row -> row.length == 0 || row.length != values[0].length)) {
            throw new IllegalArgumentException("The heat map \"" + title + "\" needs a matrix with rows of equal length.");
        }
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        color(this.values);
    }

    /** The matrix {@code values[row][column]}; the x axis runs along the columns, the y axis down the rows. */
    public static HeatMap of(String title, String xTitle, String yTitle, double[][] values) {
        return new HeatMap(title, xTitle, yTitle, values);
    }

    /** Names the rows, from the top. */
    public HeatMap rows(List<String> names) {
        rows = named(names, values.length, "rows");
        return this;
    }

    /** Names the columns, from the left. */
    public HeatMap columns(List<String> names) {
        columns = named(names, values[0].length, "columns");
        return this;
    }

    private List<String> named(List<String> names, int count, String what) {
        if (names.size() != count) {
            throw new IllegalArgumentException("The heat map \"" + title + "\" must have a name for each of its " + count + " "
                    + what + ", got " + names.size() + ".");
        }
        return List.copyOf(names);
    }

    /** Writes each number in its cell, in a format such as {@code "%.2f"}. */
    public HeatMap numbers(String newFormat) {
        format = newFormat;
        return this;
    }

    /** For signed numbers: white is 0, blue negative, vermilion positive. */
    public HeatMap signed() {
        colors = ColorMap.DIVERGING;
        max = Math.max(Math.abs(min), Math.abs(max));
        min = -max;
        return this;
    }

    /** The numbers that get the palest and the deepest colour; the least and the greatest of the matrix if nothing is said. */
    public HeatMap range(double least, double greatest) {
        Scale scale = new Scale(least, greatest, false);
        min = scale.min();
        max = scale.max();
        return this;
    }

    /** Colours the cells by another matrix than the one that is written in them. */
    HeatMap color(double[][] by) {
        colored = by;
        min = numbers(by).min().orElse(0);
        max = numbers(by).max().orElse(1);
        return this;
    }

    private static DoubleStream numbers(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).filter(number -> Scale.shows(number, false));
    }

    /** The picture; its data are the matrix, row by row. */
    public Picture picture() {
        double cell = Math.max(1, Math.min(format.isEmpty() ? 60 : 54, LONGEST / Math.max(values.length, values[0].length)));
        double namesWidth = Math.max(longest(rows), FreeSpace.textWidth("000")) + 8;
        double namesHeight = (isSlanted(cell) ? longest(columns) * 0.71 : 0) + 22;
        double left = GAP + 22 + namesWidth;
        double top = 44;
        double wide = cell * values[0].length;
        double tall = cell * values.length;
        boolean bar = format.isEmpty();
        int width = (int) Math.ceil(Math.max(left + wide + (bar ? BAR + 90 : 30),
                Style.TITLE.getStringBounds(title, new FontRenderContext(null, true, true)).getWidth() + 40));
        int height = (int) Math.ceil(top + tall + namesHeight + 30);
        BufferedImage image = new BufferedImage(Picture.SCALE * width, Picture.SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        PixelText.centered(pen, Style.TITLE, title, width / 2.0, 24);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[0].length; j++) {
                cell(pen, i, j, new Rectangle2D.Double(left + j * cell, top + i * cell, cell, cell));
            }
        }
        rowNames(pen, left, top, cell);
        columnNames(pen, left, top + tall, cell);
        PixelText.centered(pen, Style.LABEL, xTitle, left + wide / 2, height - 14);
        PixelText.upwards(pen, Style.LABEL, yTitle, GAP + 6, top + tall / 2);
        if (bar) {
            bar(pen, left + wide + 18, top, tall);
        }
        pen.dispose();
        double[] data = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
        return new Picture(image, "heat map \"" + title + "\": " + values.length + " × " + values[0].length, data);
    }

    private void cell(Graphics2D pen, int i, int j, Rectangle2D box) {
        Color ground = colors.at(max > min ? (colored[i][j] - min) / (max - min) : 0.5);
        pen.setColor(ground);
        pen.fill(box);
        if (!format.isEmpty()) {
            pen.setColor(ColorMap.ink(ground));
            String text = String.format(Locale.ROOT, format, values[i][j]).replace('-', '−');
            PixelText.centered(pen, Style.SMALL, text, box.getCenterX(), box.getCenterY());
            pen.setColor(Style.GRID);
            pen.draw(box);
        }
        pen.setColor(Style.INK);
    }

    private void rowNames(Graphics2D pen, double left, double top, double cell) {
        List<String> names = rows.isEmpty() ? numbered(values.length, cell) : rows;
        for (int i = 0; i < names.size(); i++) {
            PixelText.before(pen, Style.SMALL, names.get(i), left - 8, top + (i + 0.5) * cell);
        }
    }

    private void columnNames(Graphics2D pen, double left, double bottom, double cell) {
        List<String> names = columns.isEmpty() ? numbered(values[0].length, cell) : columns;
        for (int j = 0; j < names.size(); j++) {
            double middle = left + (j + 0.5) * cell;
            if (!isSlanted(cell)) {
                PixelText.centered(pen, Style.SMALL, names.get(j), middle, bottom + 13);
            } else {
                PixelText.slanted(pen, Style.SMALL, names.get(j), middle + 5, bottom + 12);
            }
        }
    }

    /** Whether the columns' names are too long to lie side by side. */
    private boolean isSlanted(double cell) {
        return longest(columns) + 6 > cell;
    }

    private static double longest(List<String> names) {
        return names.stream().mapToDouble(FreeSpace::textWidth).max().orElse(0);
    }

    /** The indices 0, 1, 2, … as far as there is room, the others blank. */
    private static List<String> numbered(int count, double cell) {
        int every = Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500).filter(step -> step * cell >= 28).findFirst().orElse(1000);
        return IntStream.range(0, count).mapToObj(i -> i % every == 0 ? String.valueOf(i) : "").toList();
    }

    private void bar(Graphics2D pen, double left, double top, double tall) {
        for (int k = 0; k < tall; k++) {
            pen.setColor(colors.at(1 - (k + 0.5) / tall));
            pen.fill(new Rectangle2D.Double(left, top + k, BAR, Math.min(1.5, tall - k)));
        }
        pen.setColor(Style.INK);
        Scale scale = new Scale(min, max > min ? max : min + 1, false);
        for (double part : new double[] {0, 0.5, 1}) {
            PixelText.after(pen, Style.SMALL, Scale.text(scale.number(part)), left + BAR + 6, top + (1 - part) * tall);
        }
    }
}
