package mapping.vision.scoring;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.vision.Box;
import mapping.vision.boxes.BoxSimilarity;

/**
 * What was found of one class in one picture, beside what is there; sections 6.1.1 and 6.1.2. Boxes or masks: only their overlaps
 * (IoU) and areas count. If pictures hold nothing of a class and nothing of it was found, an empty one stands for them.
 *
 * @param scores     how sure each finding is, in any order
 * @param areas      of the findings, in pixels
 * @param truthAreas of the objects that are there
 * @param overlaps   IoU of each finding (row) with each object (column)
 */
public record Found(double[] scores, double[] areas, double[] truthAreas, double[][] overlaps) {

    public Found {
        Requirement.given("The scores", scores);
        Requirement.given("The areas of the findings", areas);
        Requirement.given("The areas of the objects", truthAreas);
        Requirement.allGiven("The overlaps of the findings", overlaps);
        Requirement.asMany("areas", areas.length, "scores", scores.length);
        Requirement.asMany("rows of overlaps", overlaps.length, "scores", scores.length);
        for (double[] row : overlaps) {
            Requirement.asMany("overlaps of a finding", row.length, "objects", truthAreas.length);
        }
        for (double score : scores) {
            Requirement.finite("A score", score);
        }
    }

    /** Boxes that were found with these scores, beside the true boxes. */
    public static Found boxes(List<Box> found, double[] scores, List<Box> truth) {
        Requirement.allGiven("The found boxes", found);
        Requirement.allGiven("The true boxes", truth);
        return new Found(scores, found.stream().mapToDouble(Box::area).toArray(),
            truth.stream().mapToDouble(Box::area).toArray(), BoxSimilarity.IOU.matrix(found, truth));
    }

    /** Masks that were found with these scores, beside the true ones; all of one size. */
    public static Found masks(List<boolean[][]> found, double[] scores, List<boolean[][]> truth) {
        Requirement.allGiven("The found masks", found);
        Requirement.allGiven("The true masks", truth);
        double[] areas = found.stream().mapToDouble(Found::area).toArray();
        double[] truthAreas = truth.stream().mapToDouble(Found::area).toArray();
        double[][] overlaps = new double[found.size()][truth.size()];
        for (int i = 0; i < overlaps.length; i++) {
            for (int j = 0; j < overlaps[i].length; j++) {
                double both = both(found.get(i), truth.get(j));
                overlaps[i][j] = both == 0 ? 0 : both / (areas[i] + truthAreas[j] - both);
            }
        }
        return new Found(scores, areas, truthAreas, overlaps);
    }

    private static double area(boolean[][] mask) {
        return both(mask, mask);
    }

    private static double both(boolean[][] one, boolean[][] other) {
        Requirement.asMany("rows of a mask", one.length, "rows of the other", other.length);
        int count = 0;
        for (int y = 0; y < one.length; y++) {
            Requirement.asMany("pixels of a row", one[y].length, "pixels of the other", other[y].length);
            for (int x = 0; x < one[y].length; x++) {
                count += one[y][x] && other[y][x] ? 1 : 0;
            }
        }
        return count;
    }

    /** The findings' numbers, highest score first, the first of equals first; {@code most} of them at most. */
    int[] order(int most) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(scores[j], scores[i]));
        return Arrays.stream(order).limit(most).mapToInt(Integer::intValue).toArray();
    }
}
