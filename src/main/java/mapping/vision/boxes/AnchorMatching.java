package mapping.vision.boxes;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Overlaps ↦ which object each anchor belongs to, section 6.1.1 (Liu et al. 2016). The overlaps are the IoU of each anchor
 * (row) with each object (column); the result is a column for each row, or {@link #NONE}. An anchor takes the object that it
 * overlaps most, if by {@code threshold} or more. Then each object takes the anchor that overlaps it most, however little:
 * the best pair of all first, and neither of a pair is taken again. So no object is without an anchor (unless anchors are
 * fewer, or none overlaps it).
 *
 * @param threshold from 0 to 1
 */
public record AnchorMatching(double threshold) implements Mapping<double[][], int[]> {

    /** The mark of an anchor that belongs to no object. */
    public static final int NONE = -1;

    public AnchorMatching {
        Requirement.fraction("The threshold", threshold);
    }

    @Override
    public int[] apply(double[][] overlaps) {
        Requirement.allGiven("The overlaps of the anchors", overlaps);
        int objects = overlaps.length == 0 ? 0 : overlaps[0].length;
        int[] matched = new int[overlaps.length];
        Arrays.fill(matched, NONE);
        for (int anchor = 0; anchor < overlaps.length; anchor++) {
            Requirement.asMany("overlaps of anchor " + anchor, overlaps[anchor].length, "objects", objects);
            for (int object = 0; object < objects; object++) {
                double least = matched[anchor] == NONE ? threshold : Math.nextUp(overlaps[anchor][matched[anchor]]);
                if (overlaps[anchor][object] > 0 && overlaps[anchor][object] >= least) {
                    matched[anchor] = object;
                }
            }
        }
        boolean[] anchorTaken = new boolean[overlaps.length];
        boolean[] objectTaken = new boolean[objects];
        for (int round = 0; round < objects; round++) {
            int[] pair = best(overlaps, anchorTaken, objectTaken);
            if (pair == null) {
                break;
            }
            matched[pair[0]] = pair[1];
            anchorTaken[pair[0]] = true;
            objectTaken[pair[1]] = true;
        }
        return matched;
    }

    /** The free anchor and the free object that overlap most, the first of equals; null if none do. */
    private static int[] best(double[][] overlaps, boolean[] anchorTaken, boolean[] objectTaken) {
        int[] pair = null;
        double most = 0;
        for (int anchor = 0; anchor < overlaps.length; anchor++) {
            for (int object = 0; object < objectTaken.length; object++) {
                if (!anchorTaken[anchor] && !objectTaken[object] && overlaps[anchor][object] > most) {
                    most = overlaps[anchor][object];
                    pair = new int[] {anchor, object};
                }
            }
        }
        return pair;
    }
}
