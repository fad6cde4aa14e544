package mapping.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Level lines of a mapping ℝ² → ℝ that is known on a grid, section 2.3.1 (marching squares, the planar case of Lorensen and
 * Cline, 1987). The idea: a level line crosses an edge of the grid exactly where one end lies below the level and the other does
 * not, and linear interpolation says where on the edge. In each cell the crossings are joined in pairs, and pairs that share an
 * edge make a line.
 *
 * <p>Cost: one look at each cell per level. Error of a line: second order in the grid's spacing, for a smooth mapping.
 *
 * @param x      the grid's columns, rising
 * @param y      the grid's rows, rising
 * @param values the mapping at (x[i], y[j]) is {@code values[j][i]}; cells with a NaN at a corner hold no line
 */
public record MarchingSquares(double[] x, double[] y, double[][] values) {

    private static final int NONE = -1;

    /**
     * Samples the mapping on a grid that covers a rectangle.
     *
     * @param columns cells from left to right, at least 1
     * @param rows    cells from bottom to top, at least 1
     */
    public static MarchingSquares sample(DoubleBinaryOperator f, double xMin, double xMax, double yMin, double yMax, int columns,
            int rows) {
        double[] x = evenly(xMin, xMax, columns);
        double[] y = evenly(yMin, yMax, rows);
        double[][] values = new double[y.length][x.length];
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < x.length; i++) {
                values[j][i] = f.applyAsDouble(x[i], y[j]);
            }
        }
        return new MarchingSquares(x, y, values);
    }

    private static double[] evenly(double min, double max, int cells) {
        if (!(min < max) || cells < 1) {
            throw new IllegalArgumentException("A grid must have a range and a cell, got [" + min + ", " + max + "] and " + cells
                    + " cells.");
        }
        double[] at = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            at[i] = min + (max - min) * i / cells;
        }
        return at;
    }

    /** One piece of a level line: the points (x[k], y[k]), in order; a closed line ends where it began. */
    public record Line(double[] x, double[] y) {

        public boolean isClosed() {
            return x[0] == x[x.length - 1] && y[0] == y[y.length - 1];
        }
    }

    /** The pieces of the line on which the mapping has the value {@code level}; none if the level is not reached. */
    public List<Line> lines(double level) {
        int[][] neighbours = join(level);
        List<Line> lines = new ArrayList<>();
        for (boolean closed : new boolean[] {false, true}) { // first the lines with two ends, then the rings that are left
            for (int edge = 0; edge < neighbours.length; edge++) {
                boolean end = neighbours[edge][0] != NONE && neighbours[edge][1] == NONE;
                if (closed ? neighbours[edge][0] != NONE : end) {
                    lines.add(follow(edge, closed, neighbours, level));
                }
            }
        }
        return lines;
    }

    /** For each crossed edge the edges to which a cell joins it: one at the border, else two. */
    private int[][] join(double level) {
        int[][] neighbours = new int[2 * x.length * y.length][2];
        Arrays.stream(neighbours).forEach(pair -> Arrays.fill(pair, NONE));
        for (int j = 0; j + 1 < y.length; j++) {
            for (int i = 0; i + 1 < x.length; i++) {
                joinCell(i, j, level, neighbours);
            }
        }
        return neighbours;
    }

    private void joinCell(int i, int j, double level, int[][] neighbours) {
        double[] corners = {values[j][i], values[j][i + 1], values[j + 1][i + 1], values[j + 1][i]}; // against the clock
        int[] edges = {horizontal(i, j), vertical(i + 1, j), horizontal(i, j + 1), vertical(i, j)};
        double sum = corners[0] + corners[1] + corners[2] + corners[3];
        if (Double.isNaN(sum)) {
            return;
        }
        int[] crossed = new int[4];
        int count = 0;
        for (int k = 0; k < 4; k++) {
            if (corners[k] >= level != corners[(k + 1) % 4] >= level) {
                crossed[count++] = edges[k];
            }
        }
        if (count == 2) {
            connect(crossed[0], crossed[1], neighbours);
        } else if (count == 4) { // a saddle: the centre decides which two opposite corners belong together
            boolean first = sum / 4 >= level == corners[0] >= level;
            connect(crossed[0], crossed[first ? 1 : 3], neighbours);
            connect(crossed[2], crossed[first ? 3 : 1], neighbours);
        }
    }

    private static void connect(int a, int b, int[][] neighbours) {
        neighbours[a][neighbours[a][0] == NONE ? 0 : 1] = b;
        neighbours[b][neighbours[b][0] == NONE ? 0 : 1] = a;
    }

    private Line follow(int start, boolean closed, int[][] neighbours, double level) {
        List<double[]> points = new ArrayList<>();
        int previous = NONE;
        for (int edge = start; edge != NONE;) {
            points.add(crossing(edge, level));
            int next = neighbours[edge][0] != previous ? neighbours[edge][0] : neighbours[edge][1];
            neighbours[edge] = new int[] {NONE, NONE};
            previous = edge;
            edge = next == start ? NONE : next;
        }
        if (closed) {
            points.add(points.get(0));
        }
        return new Line(points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    /** Where the level lies on an edge, if the mapping were linear along it. */
    private double[] crossing(int edge, double level) {
        int i = edge / 2 % x.length;
        int j = edge / 2 / x.length;
        int right = edge % 2 == 0 ? 1 : 0;
        double from = values[j][i];
        double part = (level - from) / (values[j + 1 - right][i + right] - from);
        return new double[] {x[i] + part * (x[i + right] - x[i]), y[j] + part * (y[j + 1 - right] - y[j])};
    }

    /** The number of the edge from grid point (i, j) to the right. */
    private int horizontal(int i, int j) {
        return 2 * (j * x.length + i);
    }

    /** The number of the edge from grid point (i, j) upwards. */
    private int vertical(int i, int j) {
        return horizontal(i, j) + 1;
    }
}
