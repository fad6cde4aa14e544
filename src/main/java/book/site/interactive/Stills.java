package book.site.interactive;

import java.util.List;
import java.util.stream.IntStream;
import mapping.activations.Activations;
import mapping.initialization.Initialization;
import mapping.plots.MarchingSquares;
import org.jsoup.nodes.Element;

/** The pictures that stand in a figure's place where no script runs, and in print. */
final class Stills {

    private static final int STEPS = 20;
    private static final int LAYERS = 20;

    private Stills() {
    }

    static Element playground() {
        Surface surface = Surface.of("elongated");
        Still still = new Still(Surface.WIDTH, Surface.HEIGHT, "Contour lines of a long bowl with two walks.");
        for (double level : surface.levels()) {
            for (int[][] line : Playground.contour(surface, level)) {
                double[][] points = new double[line.length][];
                for (int i = 0; i < points.length; i++) {
                    points[i] = new double[] {line[i][0] * Playground.LINE_QUANTUM, line[i][1] * Playground.LINE_QUANTUM};
                }
                still.line("contour", points);
            }
        }
        walk(still, Walk.of(surface, Rule.NESTEROV, 0.6, 0.5), "second");
        walk(still, Walk.of(surface, Rule.HEAVY_BALL, 0.6, 0.5), "first");
        for (int at = -4; at <= 4; at += 2) {
            still.text(surface.across(at), Surface.HEIGHT - 6, "middle", number(at));
            if (Math.abs(at) < 4) {
                still.text(6, surface.down(at) + 4, "start", number(at));
            }
        }
        return still.text(surface.across(0), surface.down(0) + 5, "middle", "★")
            .box("frame", Surface.WIDTH / 2.0, Surface.HEIGHT / 2.0, Surface.WIDTH - 1, Surface.HEIGHT - 1).svg();
    }

    private static String number(int value) {
        return value < 0 ? "−" + -value : String.valueOf(value);
    }

    private static void walk(Still still, Walk walk, String kind) {
        List<double[]> points = walk.path().points().stream().limit(STEPS + 1).map(x ->
            new double[] {walk.surface().across(x[0]), walk.surface().down(x[1])}).toList();
        still.line(kind, points.toArray(double[][]::new));
        for (double[] point : points) {
            if (kind.equals("first")) {
                still.circle(kind, point[0], point[1], 4);
            } else {
                still.box(kind, point[0], point[1], 8, 8);
            }
        }
    }

    static Element depth() {
        int width = 400;
        int height = 330;
        Still still = new Still(2 * width, height, "Two rows of histograms, one for each of twenty layers.");
        int panel = 0;
        for (Initialization start : List.of(Initialization.lecunNormal(), Initialization.heNormal())) {
            double left = 30.0 + panel * width;
            Depth run = Depth.of(Activations.relu(), Depth.draw(start));
            double column = (width - 45.0) / LAYERS;
            for (int layer = 1; layer <= LAYERS; layer++) {
                int[] counts = Depth.histogram(run.signals().get(layer));
                for (int bin = 0; bin < counts.length; bin++) {
                    if (counts[bin] > 0) {
                        still.box("bar", left + column * (layer - 0.5), height - 40 - 9.0 * bin,
                            Math.max(0.6, 0.95 * column * counts[bin] / (Depth.WIDTH * Depth.EXAMPLES)), 8.4);
                    }
                }
            }
            for (int value = -3; value <= 3; value++) {
                still.text(left - 6, height - 36 - 9.0 * (value / Depth.BIN + Depth.SIDE), "end", number(value));
            }
            still.text(left + column / 2, height - 18, "middle", "1").text(left + column * (LAYERS - 0.5), height - 18, "middle",
                String.valueOf(LAYERS)).text(left + column * LAYERS / 2, height - 4, "middle",
                "layer, weights of variance " + (panel == 0 ? "1/n" : "2/n"));
            panel++;
        }
        return still.svg();
    }

    static Element boundary() {
        int side = 380;
        Still still = new Still(2 * side + 20, side, "Two maps of probabilities with the same points.");
        Boundary.Ground ground = Boundary.GROUNDS.get(1);
        double left = 0;
        for (double decay : new double[] {0, 1}) {
            float[] p = last(Boundary.of(ground, 32, Activations.tanh(), decay).probabilities());
            int corner = Boundary.CELLS + 1;
            double cell = (double) side / Boundary.CELLS;
            for (int i = 0; i < Boundary.CELLS * Boundary.CELLS; i++) {
                int row = i / Boundary.CELLS;
                int column = i % Boundary.CELLS;
                int at = row * corner + column;
                still.box("shade", left + cell * (column + 0.5), cell * (row + 0.5), cell, cell,
                    0.55 * (p[at] + p[at + 1] + p[at + corner] + p[at + corner + 1]) / 4);
            }
            double[][] values = new double[Boundary.CELLS + 1][Boundary.CELLS + 1];
            double[] corners = new double[Boundary.CELLS + 1];
            for (int i = 0; i < p.length; i++) {
                values[i / corners.length][i % corners.length] = p[i];
                corners[i % corners.length] = (double) side * (i % corners.length) / Boundary.CELLS;
            }
            double from = left;
            for (MarchingSquares.Line line : new MarchingSquares(corners, corners, values).lines(0.5)) {
                still.line("border", IntStream.range(0, line.x().length).mapToObj(i -> new double[] {from + line.x()[i],
                    line.y()[i]}).toArray(double[][]::new));
            }
            for (int[] point : ground.rows()) {
                double x = left + side * point[0] * Boundary.POINT_QUANTUM;
                double y = side * point[1] * Boundary.POINT_QUANTUM;
                if (point[2] == 0) {
                    still.circle("class0", x, y, 4);
                } else {
                    still.box("class1", x, y, 8, 8);
                }
            }
            still.box("frame", left + side / 2.0, side / 2.0, side - 1, side - 1);
            left += side + 20;
        }
        return still.svg();
    }

    private static float[] last(List<float[]> all) {
        return all.get(all.size() - 1);
    }
}
