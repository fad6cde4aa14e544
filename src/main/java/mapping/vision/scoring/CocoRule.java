package mapping.vision.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Findings ↦ precision over recall by the rule of COCO (Lin et al. 2014), section 6.1.1. In the order of their scores,
 * findings take the object that they overlap most among those that are still free, if by {@code threshold} or more. Of a
 * range of sizes only the objects in it count; a finding that takes another object, or takes none and is itself out of the
 * range, is neither right nor wrong. pycocotools: {@code COCOeval}, without crowds.
 *
 * @param threshold the least IoU
 * @param least     the least area that counts, in pixels
 * @param greatest  the greatest area that counts
 * @param most      how many findings of a picture count, those of the highest scores
 */
public record CocoRule(double threshold, double least, double greatest, int most)
        implements Mapping<List<Found>, PrecisionCurve> {

    /** pycocotools' own limit for the threshold, so that 1 can be reached. */
    private static final double ALMOST_ONE = 1 - 1e-10;

    public CocoRule {
        Requirement.fraction("The threshold", threshold);
        Requirement.notNegative("The least area", least);
        Requirement.atLeast("The number of findings that count", most, 1);
    }

    /** All sizes, 100 findings a picture. */
    public static CocoRule of(double threshold) {
        return new CocoRule(threshold, 0, Double.POSITIVE_INFINITY, 100);
    }

    /** @param pictures one for each picture, all of one class */
    @Override
    public PrecisionCurve apply(List<Found> pictures) {
        List<PrecisionCurve.Judged> judged = new ArrayList<>();
        int truths = 0;
        for (Found found : Requirement.copied("The findings", pictures)) {
            int[] objects = IntStream.range(0, found.truthAreas().length).boxed()
                .sorted(Comparator.comparing(j -> !counts(found.truthAreas()[j]))).mapToInt(Integer::intValue).toArray();
            truths += (int) IntStream.of(objects).filter(j -> counts(found.truthAreas()[j])).count();
            boolean[] taken = new boolean[objects.length];
            for (int i : found.order(most)) {
                int match = match(found, i, objects, taken);
                if (match >= 0) {
                    taken[match] = true;
                }
                if (counts(match >= 0 ? found.truthAreas()[match] : found.areas()[i])) {
                    judged.add(new PrecisionCurve.Judged(found.scores()[i], match >= 0));
                }
            }
        }
        return PrecisionCurve.of(judged, truths);
    }

    /** The free object that finding i overlaps most, of those that count if any of them does; −1 for none. */
    private int match(Found found, int i, int[] objects, boolean[] taken) {
        double limit = Math.min(threshold, ALMOST_ONE);
        int match = -1;
        for (int j : objects) {
            if (match >= 0 && counts(found.truthAreas()[match]) && !counts(found.truthAreas()[j])) {
                break;
            }
            if (!taken[j] && found.overlaps()[i][j] >= limit) {
                limit = found.overlaps()[i][j];
                match = j;
            }
        }
        return match;
    }

    private boolean counts(double area) {
        return area >= least && area <= greatest;
    }
}
