package mapping.vision.scoring;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Findings ↦ precision over recall by the rule of PASCAL VOC (Everingham et al. 2010), section 6.1.1. A finding is held
 * against the object that it overlaps most; it is right if the overlap is {@code threshold} or more and no finding of a
 * higher score has taken the object. A second finding of one object is wrong. VOC leaves out objects marked as difficult; here
 * none are.
 *
 * @param threshold the least IoU, 0.5 in VOC
 */
public record VocRule(double threshold) implements Mapping<List<Found>, PrecisionCurve> {

    public VocRule {
        Requirement.fraction("The threshold", threshold);
    }

    /** @param pictures one for each picture, all of one class */
    @Override
    public PrecisionCurve apply(List<Found> pictures) {
        List<PrecisionCurve.Judged> judged = new ArrayList<>();
        int truths = 0;
        for (Found found : Requirement.copied("The findings", pictures)) {
            truths += found.truthAreas().length;
            boolean[] taken = new boolean[found.truthAreas().length];
            for (int i : found.order(Integer.MAX_VALUE)) {
                int best = largest(found.overlaps()[i]);
                boolean right = best >= 0 && found.overlaps()[i][best] >= threshold && !taken[best];
                if (right) {
                    taken[best] = true;
                }
                judged.add(new PrecisionCurve.Judged(found.scores()[i], right));
            }
        }
        return PrecisionCurve.of(judged, truths);
    }

    private static int largest(double[] overlaps) {
        int best = overlaps.length == 0 ? -1 : 0;
        for (int j = 1; j < overlaps.length; j++) {
            best = overlaps[j] > overlaps[best] ? j : best;
        }
        return best;
    }
}
