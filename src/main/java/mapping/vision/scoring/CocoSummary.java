package mapping.vision.scoring;

import java.util.Arrays;
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
 * @param recallByCount the part of the objects that was found, the mean over the thresholds, with 1, 10 and 100 findings a
 *                      picture
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
        double last = SIZES[SIZES.length - 1];
        PrecisionCurve[][] every = curves(classes, 0, last, 100);
        List<PrecisionCurve[][]> bySize = IntStream.range(0, 3)
            .mapToObj(k -> curves(classes, SIZES[k], SIZES[k + 1], 100)).toList();
        return new CocoSummary(mean(all(every), PrecisionCurve::points101),
            mean(Arrays.stream(every[0]), PrecisionCurve::points101), mean(Arrays.stream(every[5]), PrecisionCurve::points101),
            bySize.stream().mapToDouble(curves -> mean(all(curves), PrecisionCurve::points101)).toArray(),
            IntStream.of(COUNTS).mapToDouble(most -> mean(all(most == 100 ? every : curves(classes, 0, last, most)),
                PrecisionCurve::lastRecall)).toArray(),
            bySize.stream().mapToDouble(curves -> mean(all(curves), PrecisionCurve::lastRecall)).toArray(),
            IntStream.range(0, classes.size())
                .mapToDouble(k -> mean(Arrays.stream(every).map(row -> row[k]), PrecisionCurve::points101)).toArray());
    }

    /** For each threshold the curves of all classes. */
    private static PrecisionCurve[][] curves(List<List<Found>> classes, double least, double greatest, int most) {
        return DoubleStream.of(THRESHOLDS).mapToObj(threshold -> classes.stream()
            .map(new CocoRule(threshold, least, greatest, most)::apply).toArray(PrecisionCurve[]::new))
            .toArray(PrecisionCurve[][]::new);
    }

    private static Stream<PrecisionCurve> all(PrecisionCurve[][] curves) {
        return Arrays.stream(curves).flatMap(Arrays::stream);
    }

    private static double mean(Stream<PrecisionCurve> curves, ToDoubleFunction<PrecisionCurve> number) {
        return curves.filter(curve -> curve.truths() > 0).mapToDouble(number).average().orElse(-1);
    }
}
