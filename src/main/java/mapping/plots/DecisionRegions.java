package mapping.plots;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What a classifier ℝ² → {0, …, K − 1} says everywhere in a rectangle (section 2.2.3): each class has a tint, the boundaries
 * between them are lines, and the examples are points in the colours of their true classes.
 *
 * <pre>{@code
 * DecisionRegions.of("Two moons", points -> scores(model, points), -1.5, 2.5, -1, 1.5)
 *         .points(moons.features(), moons.labels(), moons.classes()).chart()
 * }</pre>
 */
public final class DecisionRegions {

    private static final int CELLS = 120;
    private static final int TINT = 42;

    private final String title;
    private final Scale x;
    private final Scale y;
    private final double[][][] scores;
    private String xTitle = "x₁";
    private String yTitle = "x₂";
    private double[][] features = {};
    private int[] labels = {};
    private List<String> classes = List.of();
    private int width = 640;
    private int height = 540;

    private DecisionRegions(String title, UnaryOperator<double[][]> classifier, Scale x, Scale y) {
        this.title = Style.required(title, "a title");
        this.x = x;
        this.y = y;
        double[][] grid = new double[(CELLS + 1) * (CELLS + 1)][];
        for (int j = 0; j <= CELLS; j++) {
            for (int i = 0; i <= CELLS; i++) {
                grid[j * (CELLS + 1) + i] = new double[] {x.number((double) i / CELLS), y.number((double) j / CELLS)};
            }
        }
        double[][] rows = classifier.apply(grid);
        if (rows.length != grid.length || rows[0].length == 0) {
            throw new IllegalArgumentException("The classifier of \"" + title + "\" must give a row of scores for each of "
                    + grid.length + " points, got " + rows.length + ".");
        }
        scores = new double[CELLS + 1][][];
        Arrays.setAll(scores, j -> Arrays.stream(rows, j * (CELLS + 1), (j + 1) * (CELLS + 1))
                .map(row -> row.length == 1 ? new double[] {0, row[0]} : row).toArray(double[][]::new));
    }

    /**
     * The regions of a classifier over a rectangle.
     *
     * @param classifier takes n points of two numbers and gives n rows of K scores, the largest of which decides; a row of one
     *                   score decides between class 0 (below 0) and class 1
     */
    public static DecisionRegions of(String title, UnaryOperator<double[][]> classifier, double xMin, double xMax, double yMin,
            double yMax) {
        return new DecisionRegions(title, classifier, new Scale(xMin, xMax, false), new Scale(yMin, yMax, false));
    }

    /** Names the axes; they are x₁ and x₂ if nothing is said. */
    public DecisionRegions axes(String newX, String newY) {
        xTitle = newX;
        yTitle = newY;
        return this;
    }

    /** Draws examples: n points, the class of each, and what the K classes are called. */
    public DecisionRegions points(double[][] newFeatures, int[] newLabels, List<String> newClasses) {
        features = newFeatures;
        labels = newLabels;
        classes = newClasses;
        return this;
    }

    /** The chart's size in pixels of the page; 640 × 540 if not given. */
    public DecisionRegions size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    /** The chart: a series for each class of examples, and one for the boundaries. */
    public XYChart chart() {
        XYChart chart = new XYChart(width, height);
        Style.apply(chart, title, xTitle, yTitle);
        Axes.set(chart, x, y);
        chart.getStyler().setPlotGridLinesVisible(false).setPlotBorderVisible(true).setPlotBorderColor(Style.GRID);
        Axes.add(chart, "regions", new double[] {x.min(), x.max()}, new double[] {y.min(), y.max()})
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setMarker(new Tint()).setShowInLegend(false);
        FreeSpace room = new FreeSpace(width, height);
        for (int k = 0; k < classes.size(); k++) {
            int kind = k;
            int[] members = IntStream.range(0, labels.length).filter(i -> labels[i] == kind).toArray();
            if (members.length > 0) {
                Trace trace = new Trace(classes.get(k), Trace.Kind.POINTS,
                        Arrays.stream(members).mapToDouble(i -> features[i][0]).toArray(),
                        Arrays.stream(members).mapToDouble(i -> features[i][1]).toArray(), null);
                room.take(trace, x, y);
                var series = Axes.add(chart, trace.name(), trace.x(), trace.y());
                series.setMarker(Style.MARKERS[k % Style.MARKERS.length]).setMarkerColor(Style.COLORS[k % Style.COLORS.length]);
                series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
            }
        }
        boundaries(chart);
        chart.getStyler().setMarkerSize(5);
        chart.getStyler().setLegendVisible(!classes.isEmpty()).setLegendPosition(room.legend(classes));
        return chart;
    }

    private void boundaries(XYChart chart) {
        List<MarchingSquares.Line> lines = new ArrayList<>();
        int count = scores[0][0].length;
        for (int k = count == 2 ? 1 : 0; k < count; k++) {
            lines.addAll(new MarchingSquares(along(x), along(y), leads(k)).lines(0));
        }
        if (!lines.isEmpty()) {
            double[] alongX = joined(lines, true);
            Axes.add(chart, "boundary", alongX, joined(lines, false)).setMarker(SeriesMarkers.NONE)
                    .setLineColor(Style.INK).setLineWidth(Style.THIN_LINE).setShowInLegend(false);
        }
    }

    private static double[] along(Scale scale) {
        return IntStream.rangeClosed(0, CELLS).mapToDouble(i -> scale.number((double) i / CELLS)).toArray();
    }

    /** How far the score of class k is ahead of the best other one, on the grid. */
    private double[][] leads(int k) {
        return Arrays.stream(scores).map(row -> Arrays.stream(row).mapToDouble(point -> point[k]
                - IntStream.range(0, point.length).filter(other -> other != k).mapToDouble(other -> point[other]).max()
                    .orElse(0)).toArray()).toArray(double[][]::new);
    }

    private static double[] joined(List<MarchingSquares.Line> lines, boolean isX) {
        return lines.stream().flatMapToDouble(line -> DoubleStream.concat(DoubleStream.of(isX ? line.x() : line.y()),
                DoubleStream.of(isX ? line.x()[0] : Double.NaN))).toArray();
    }

    private int winner(int j, int i) {
        double[] point = scores[j][i];
        int best = 0;
        for (int k = 1; k < point.length; k++) {
            best = point[k] > point[best] ? k : best;
        }
        return best;
    }

    /**
     * The colours of the regions: the marker of a first series whose two points are corners of the plot, the lower left one and
     * then the upper right one. So it lies under the points and the legend; an annotation would lie over them.
     */
    private final class Tint extends Marker {

        private double left;
        private double bottom;
        private boolean begun;

        @Override
        public void paint(Graphics2D pen, double atX, double atY, int size) {
            if (!begun) {
                left = atX;
                bottom = atY;
            } else {
                fill(pen, atX, atY);
            }
            begun = !begun;
        }

        private void fill(Graphics2D pen, double right, double top) {
            for (int j = 0; j < CELLS; j++) {
                double high = bottom + (top - bottom) * (j + 1) / CELLS;
                double low = bottom + (top - bottom) * j / CELLS;
                int from = 0;
                for (int i = 1; i <= CELLS; i++) {
                    if (i == CELLS || winner(j, i) != winner(j, from)) {
                        int x0 = (int) Math.round(left + (right - left) * from / CELLS);
                        int x1 = (int) Math.round(left + (right - left) * i / CELLS);
                        int y0 = (int) Math.round(high);
                        pen.setColor(Style.translucent(Style.COLORS[winner(j, from) % Style.COLORS.length], TINT));
                        pen.fillRect(x0, y0, x1 - x0, (int) Math.round(low) - y0);
                        from = i;
                    }
                }
            }
        }
    }
}
