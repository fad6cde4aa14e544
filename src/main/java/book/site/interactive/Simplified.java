package book.site.interactive;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of many points drawn by few: the farthest point from the chord is kept if it is farther than a tolerance, and the two
 * parts are looked at in the same way (Ramer 1972; Douglas and Peucker 1973).
 */
final class Simplified {

    private Simplified() {
    }

    /** The points that are kept, rounded. */
    static int[][] of(double[][] points, double tolerance) {
        List<int[]> kept = new ArrayList<>();
        kept.add(rounded(points[0]));
        // A closed line has no chord: it is cut into halves first.
        int middle = points.length / 2;
        between(points, 0, middle, tolerance, kept);
        between(points, middle, points.length - 1, tolerance, kept);
        return kept.toArray(int[][]::new);
    }

    private static void between(double[][] points, int from, int to, double tolerance, List<int[]> kept) {
        if (to <= from) {
            return;
        }
        int farthest = from;
        double distance = 0;
        double dx = points[to][0] - points[from][0];
        double dy = points[to][1] - points[from][1];
        double length = Math.sqrt(dx * dx + dy * dy);
        for (int i = from + 1; i < to; i++) {
            double px = points[i][0] - points[from][0];
            double py = points[i][1] - points[from][1];
            double here = length == 0 ? Math.sqrt(px * px + py * py) : Math.abs(dx * py - dy * px) / length;
            if (here > distance) {
                distance = here;
                farthest = i;
            }
        }
        if (distance > tolerance) {
            between(points, from, farthest, tolerance, kept);
            between(points, farthest, to, tolerance, kept);
        } else {
            kept.add(rounded(points[to]));
        }
    }

    private static int[] rounded(double[] point) {
        return new int[] {Compact.quanta(point[0], 1), Compact.quanta(point[1], 1)};
    }
}
