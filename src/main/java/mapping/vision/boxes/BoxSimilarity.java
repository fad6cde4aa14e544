package mapping.vision.boxes;

import java.util.List;
import mapping.Mapping;
import mapping.Pair;
import mapping.Requirement;
import mapping.Space;
import mapping.vision.Box;

/**
 * Two boxes ↦ how well they agree, section 6.1.1: 1 for equal boxes, less for all others. {@link #IOU} is 0 for all boxes that
 * lie apart; the other three tell them apart and go down to −1 or less. Costs a constant time. torchvision: {@code box_iou},
 * {@code generalized_box_iou}, {@code distance_box_iou}, {@code complete_box_iou}.
 */
public enum BoxSimilarity implements Mapping<Pair<Box, Box>, Double> {

    /** Intersection over union (Jaccard 1901). */
    IOU,
    /** IoU minus the part of the hull that neither covers (Rezatofighi et al. 2019). */
    GIOU,
    /** IoU minus the squared distance of the middles over the squared diagonal of the hull (Zheng et al. 2020). */
    DIOU,
    /** DIoU minus a term for different shapes, width over height (Zheng et al. 2020). */
    CIOU;

    /** The similarity of two boxes. */
    public double of(Box one, Box other) {
        Requirement.given("The first box", one);
        Requirement.given("The other box", other);
        double overlap = one.intersectionOverUnion(other);
        return switch (this) {
            case IOU -> overlap;
            case GIOU -> overlap - empty(one, other);
            case DIOU -> overlap - distance(one, other);
            case CIOU -> overlap - distance(one, other) - shape(one, other, overlap);
        };
    }

    private static double empty(Box one, Box other) {
        double hull = one.hull(other).area();
        double union = one.area() + other.area() - one.intersection(other);
        return hull == 0 ? 0 : (hull - union) / hull;
    }

    private static double distance(Box one, Box other) {
        Box hull = one.hull(other);
        double diagonal = square(hull.width()) + square(hull.height());
        double apart = square(one.centerX() - other.centerX()) + square(one.centerY() - other.centerY());
        return diagonal == 0 ? 0 : apart / diagonal;
    }

    private static double shape(Box one, Box other, double overlap) {
        double v = square(2 / Math.PI * (slant(one) - slant(other)));
        return v == 0 ? 0 : v * v / (1 - overlap + v);
    }

    private static double slant(Box box) {
        return StrictMath.atan2(box.width(), box.height());
    }

    private static double square(double x) {
        return x * x;
    }

    /** The similarity of each of {@code rows} with each of {@code columns}: rows.size() × columns.size() numbers. */
    public double[][] matrix(List<Box> rows, List<Box> columns) {
        Requirement.given("The boxes of the rows", rows);
        Requirement.given("The boxes of the columns", columns);
        return rows.stream().map(row -> columns.stream().mapToDouble(column -> of(row, column)).toArray())
            .toArray(double[][]::new);
    }

    @Override
    public Double apply(Pair<Box, Box> boxes) {
        Requirement.given("The boxes", boxes);
        return of(boxes.first(), boxes.second());
    }

    @Override
    public Space codomain() {
        return Space.reals();
    }
}
