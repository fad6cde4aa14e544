package book.site.interactive;

import java.util.List;
import mapping.objectives.Beale;
import mapping.objectives.Quadratic;
import mapping.objectives.Rosenbrock;
import mapping.objectives.Saddle;
import mapping.objectives.TestFunction;

/**
 * A landscape of the playground: a function of the plane, where the walks start, how long they are and with which rates.
 *
 * @param name   the key in the data
 * @param title  what the reader chooses
 * @param f      the function
 * @param start  where every walk begins
 * @param view   what the picture shows: left, right, bottom, top, with a scale that is the same both ways
 * @param steps  of every walk
 * @param rates  nine, rising
 * @param levels of the contour lines
 */
record Surface(String name, String title, TestFunction f, double[] start, double[] view, int steps, double[] rates,
        double[] levels) {

    /** Of the pictures, in its own units. */
    static final int WIDTH = 560;
    static final int HEIGHT = 420;

    /** Those of sections 3.1 and 3.3, from the starts of those sections (the round bowl: 3.1's x², from 10, beside a y²). */
    static final List<Surface> ALL = List.of(
        new Surface("bowl", "round bowl x² + y²", Quadratic.diagonal(2, 2), new double[] {10, 6},
            new double[] {-12, 12, -9, 9}, 40, new double[] {0.01, 0.05, 0.1, 0.2, 0.5, 0.8, 0.95, 1, 1.1},
            new double[] {1, 5, 20, 50, 100, 150}),
        new Surface("elongated", "long bowl 0.1x² + 2y²", Quadratic.diagonal(0.2, 4), new double[] {-5, -2},
            new double[] {-6, 6, -4.5, 4.5}, 60, new double[] {0.02, 0.05, 0.1, 0.2, 0.4, 0.476, 0.49, 0.6, 0.8},
            new double[] {0.1, 0.5, 2, 5, 10, 20, 40}),
        new Surface("rosenbrock", "Rosenbrock's valley", new Rosenbrock(), new double[] {-1.2, 1},
            new double[] {-2, 2, -1, 2}, 200, new double[] {0.0002, 0.0005, 0.001, 0.002, 0.005, 0.02, 0.1, 0.3, 1},
            new double[] {0.1, 1, 4, 10, 50, 200, 1000}),
        new Surface("beale", "Beale's function", new Beale(), new double[] {1, 1},
            new double[] {-0.2, 4, -1.6, 1.55}, 200, new double[] {0.001, 0.003, 0.01, 0.02, 0.03, 0.1, 0.3, 0.5, 1},
            new double[] {0.01, 0.1, 1, 3, 10, 30, 100}),
        new Surface("saddle", "saddle x² − y²", new Saddle(), new double[] {2, 0.001}, new double[] {-4, 4, -3, 3}, 60,
            new double[] {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1},
            new double[] {-8, -4, -2, -0.5, 0.5, 2, 4, 8, 14}));

    /** The one of this name. */
    static Surface of(String name) {
        return ALL.stream().filter(surface -> surface.name.equals(name)).findFirst().orElseThrow();
    }

    /** Whether there is a least value; the saddle has none. */
    boolean hasMinimum() {
        return !f.minima().isEmpty();
    }

    /** Where a point lies in the picture, from the left. */
    double across(double x) {
        return WIDTH * (x - view[0]) / (view[1] - view[0]);
    }

    /** Where a point lies in the picture, from above. */
    double down(double y) {
        return HEIGHT * (view[3] - y) / (view[3] - view[2]);
    }
}
