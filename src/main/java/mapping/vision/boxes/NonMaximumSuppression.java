package mapping.vision.boxes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.vision.Box;

/**
 * Boxes with scores ↦ those that stay, section 6.1.1: the box of the highest score stays, all that overlap it by more than
 * {@code threshold} go, and so on with the rest (of equal scores the first). Takes the boxes of one class; the result is their
 * numbers, highest score first. Costs the number of boxes times the number that stay. torchvision: {@code nms}.
 *
 * @param threshold  IoU above which two boxes are taken for one object
 * @param leastScore boxes of a lower score go at once
 * @param most       how many may stay
 */
public record NonMaximumSuppression(double threshold, double leastScore, int most)
        implements Mapping<NonMaximumSuppression.Scored, int[]> {

    /**
     * Boxes and their scores.
     *
     * @param scores as many as boxes
     */
    public record Scored(List<Box> boxes, double[] scores) {

        public Scored {
            boxes = Requirement.copied("The boxes", boxes);
            Requirement.asMany("scores", Requirement.given("The scores", scores).length, "boxes", boxes.size());
        }
    }

    public NonMaximumSuppression {
        Requirement.fraction("The threshold", threshold);
        Requirement.atLeast("The number of boxes that may stay", most, 0);
    }

    /** Without limits on score and number. */
    public static NonMaximumSuppression of(double threshold) {
        return new NonMaximumSuppression(threshold, Double.NEGATIVE_INFINITY, Integer.MAX_VALUE);
    }

    @Override
    public int[] apply(Scored given) {
        Requirement.given("The boxes", given);
        int[] order = IntStream.range(0, given.scores.length).filter(i -> given.scores[i] >= leastScore).boxed()
            .sorted(Comparator.comparingDouble(i -> -given.scores[i])).mapToInt(Integer::intValue).toArray();
        List<Integer> kept = new ArrayList<>();
        for (int i : order) {
            Box box = given.boxes.get(i);
            if (kept.size() < most && kept.stream().noneMatch(k -> given.boxes.get(k).intersectionOverUnion(box) > threshold)) {
                kept.add(i);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The same of boxes of several classes, each class by itself; the numbers that stay, highest score first. */
    public int[] byClass(Scored given, int[] classes) {
        Requirement.given("The boxes", given);
        Requirement.asMany("classes", Requirement.given("The classes", classes).length, "boxes", given.scores.length);
        return Arrays.stream(classes).distinct().sorted().flatMap(category -> {
            int[] own = IntStream.range(0, classes.length).filter(i -> classes[i] == category).toArray();
            List<Box> boxes = Arrays.stream(own).mapToObj(given.boxes::get).toList();
            int[] kept = apply(new Scored(boxes, Arrays.stream(own).mapToDouble(i -> given.scores[i]).toArray()));
            return Arrays.stream(kept).map(k -> own[k]);
        }).boxed().sorted(Comparator.comparingDouble(i -> -given.scores[i])).mapToInt(Integer::intValue).toArray();
    }
}
