package mapping.data.layouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * The corners of a polygon ↦ its mask, pixel for pixel as COCO's own library draws it. Section 7.3.1 (Dollár and Lin's
 * {@code maskApi.c}, function {@code rleFrPoly}). The outline is walked on a grid five times as fine; where it crosses the middle
 * of a column, that column's mask begins or ends, so that runs follow without a mask. Only so do areas agree with COCO's.
 *
 * @param height of the picture
 * @param width  of the picture
 */
public record Polygon(int height, int width) implements Mapping<double[], RunLengths> {

    private static final double FINER = 5;
    /** Corners farther away than this from the picture belong to no picture. */
    private static final double FAR = 1e4;

    public Polygon {
        Requirement.atLeast("The height of a mask", height, 1);
        Requirement.atLeast("The width of a mask", width, 1);
        Requirement.length("The number of pixels of a mask", (long) height * width);
    }

    /** @param corners x, y, x, y, …: at least three corners */
    @Override
    public RunLengths apply(double[] corners) {
        Requirement.finite("The corners of a polygon", corners);
        Requirement.atLeast("The numbers of a polygon", corners.length, 6);
        if (corners.length % 2 == 1) {
            throw new IllegalArgumentException("The corners of a polygon must be pairs of numbers, got " + corners.length
                + " numbers.");
        }
        for (double corner : corners) {
            Requirement.inside("A number of a polygon", corner, -FAR, FAR);
        }
        return runs(crossings(corners));
    }

    private static int fine(double number) {
        return (int) (FINER * number + 0.5);
    }

    private static void line(int x, int y, int toX, int toY, List<int[]> points) {
        int wide = Math.abs(toX - x);
        int high = Math.abs(toY - y);
        boolean flat = wide >= high;
        boolean back = flat ? x > toX : y > toY;
        int startX = back ? toX : x;
        int startY = back ? toY : y;
        int steps = Math.max(wide, high);
        double slope = steps == 0 ? 0 : flat ? (double) ((back ? y : toY) - startY) / wide : (double) ((back ? x
            : toX) - startX) / high;
        for (int d = 0; d <= steps; d++) {
            int t = back ? steps - d : d;
            points.add(flat ? new int[] {startX + t, (int) (startY + slope * t + 0.5)}
                : new int[] {(int) (startX + slope * t + 0.5), startY + t});
        }
    }

    /** The places, counted down the columns, where the outline crosses the middle of a column. */
    private int[] crossings(double... corners) {
        List<Integer> places = new ArrayList<>();
        int[] before = null;
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            List<int[]> points = new ArrayList<>();
            line(fine(corners[i]), fine(corners[i + 1]), fine(corners[next]), fine(corners[next + 1]), points);
            for (int[] now : points) {
                if (before != null && now[0] != before[0]) {
                    crossing(before, now, places);
                }
                before = now;
            }
        }
        places.add(height * width);
        return places.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private void crossing(int[] before, int[] now, List<Integer> places) {
        double x = ((now[0] < before[0] ? now[0] : now[0] - 1) + 0.5) / FINER - 0.5;
        if (Math.floor(x) == x && x >= 0 && x <= width - 1) {
            double y = Math.ceil(Math.max(0, Math.min(height, (Math.min(now[1], before[1]) + 0.5) / FINER - 0.5)));
            places.add((int) x * height + (int) y);
        }
    }

    /** Runs between the places; where two fall together, nothing begins or ends. */
    private RunLengths runs(int... places) {
        int[] gaps = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            gaps[i] = places[i] - (i == 0 ? 0 : places[i - 1]);
        }
        int[] runs = new int[gaps.length];
        int count = 0;
        runs[count++] = gaps[0];
        for (int i = 1; i < gaps.length; i++) {
            if (gaps[i] > 0) {
                runs[count++] = gaps[i];
            } else if (++i < gaps.length) {
                runs[count - 1] += gaps[i];
            }
        }
        return new RunLengths(height, width, Arrays.copyOf(runs, count));
    }

    @Override
    public String name() {
        return "polygon ↦ mask of " + height + " × " + width;
    }
}
