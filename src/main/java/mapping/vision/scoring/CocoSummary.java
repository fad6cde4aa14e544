package mapping.vision.scoring;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.Requirement;

/**
 * The twelve numbers of COCO, and average precision class by class; sections 6.1.1 and 6.1.2. "mAP@[.5:.95]" is {@link #ap}:
 * the mean over the classes and over ten thresholds of IoU, 0.5, 0.55, …, 0.95. A number that nothing belongs to is −1, and
 * classes without an object count nowhere. Thresholds are computed as NumPy does, in double precision: an IoU of exactly 0.6
 * then passes 0.6.
 *
 * @param ap       average precision over all thresholds
 * @param ap50     at a threshold of 0.5: "mAP@.5"
 * @param ap75     at 0.75
 * @param apBySize small (up to 32² pixels), medium (up to 96²), large
 * @param recallByCount the greatest recall, over all thresholds, with 1, 10 and 100 findings a picture
 * @param recallBySize  small, medium, large
 * @param byClass  average precision over all thresholds of each class
 */
public record CocoSummary(double ap, double ap50, double ap75, double[] apBySize, double[] recallByCount, double[] recallBySize,
        double[] byClass) {

    /** More classes than any list of findings is divided into. */
    public static final int MOST_CLASSES = 10_000;

    private static final double[] THRESHOLDS = IntStream.range(0, 10)
        .mapToDouble(i -> i == 9 ? 0.95 : 0.5 + i * ((0.95 - 0.5) / 9)).toArray();
    /** COCO's limits of areas; a limit belongs to both sides. */
    private static final double[] SIZES = {0, 32 * 32, 96 * 96, 1e10};
    private static final int[] COUNTS = {1, 10, 100};

    /** The ten thresholds: {@code numpy.linspace(.5, .95, 10)}, of which one is 0.8999999999999999. */
    public static double[] thresholds() {
        return THRESHOLDS.clone();
    }

    /**
     * The summary of all classes.
     *
     * @param classes for each class what was found in each picture
     */
    public static CocoSummary of(List<List<Found>> classes) {
        Requirement.given("The classes", classes);
        List<Double> all = DoubleStream.of(THRESHOLDS).boxed().toList();
        double last = SIZES[SIZES.length - 1];
        return new CocoSummary(precision(classes, all, 0, last), precision(classes, all.subList(0, 1), 0, last),
            precision(classes, all.subList(5, 6), 0, last),
            IntStream.range(0, 3).mapToDouble(k -> precision(classes, all, SIZES[k], SIZES[k + 1])).toArray(),
            IntStream.of(COUNTS).mapToDouble(most -> recall(classes, all, 0, last, most)).toArray(),
            IntStream.range(0, 3).mapToDouble(k -> recall(classes, all, SIZES[k], SIZES[k + 1], 100)).toArray(),
            classes.stream().mapToDouble(one -> precision(List.of(one), all, 0, last)).toArray());
    }

    private static double precision(List<List<Found>> classes, List<Double> thresholds, double least, double greatest) {
        return mean(thresholds.stream().flatMap(threshold -> classes.stream()
            .map(new CocoRule(threshold, least, greatest, 100)::apply)), PrecisionCurve::points101);
    }

    private static double recall(List<List<Found>> classes, List<Double> thresholds, double least, double greatest, int most) {
        return mean(thresholds.stream().flatMap(threshold -> classes.stream()
            .map(new CocoRule(threshold, least, greatest, most)::apply)), PrecisionCurve::lastRecall);
    }

    private static double mean(Stream<PrecisionCurve> curves,
            ToDoubleFunction<PrecisionCurve> number) {
        return curves.filter(curve -> curve.truths() > 0).mapToDouble(number).average().orElse(-1);
    }
}
