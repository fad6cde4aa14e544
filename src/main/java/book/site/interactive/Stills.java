package book.site.interactive;

import java.util.List;
import mapping.activations.Activations;
import mapping.initialization.Initialization;
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
        return still.text(surface.across(0), surface.down(0) + 5, "middle", "★").svg();
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
                still.text(left - 6, height - 36 - 9.0 * (value / Depth.BIN + Depth.SIDE), "end", String.valueOf(value));
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
            double cell = side / (Boundary.CELLS + 1.0);
            for (int i = 0; i < p.length; i++) {
                still.box("shade", left + cell * (i % (Boundary.CELLS + 1) + 0.5), cell * (i / (Boundary.CELLS + 1) + 0.5), cell,
                    cell, 0.5 * p[i]);
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
            left += side + 20;
        }
        return still.svg();
    }

    private static float[] last(List<float[]> all) {
        return all.get(all.size() - 1);
    }
}
