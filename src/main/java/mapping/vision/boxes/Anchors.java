package mapping.vision.boxes;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.vision.Box;

/**
 * The boxes that a detector starts from, section 6.1.1: it says of each whether an object is there and how its box differs.
 * They come place by place, row by row, and at each place in the order of {@code shapes}; {@link #perPlace} of them.
 *
 * @param boxes    all of them
 * @param perPlace how many there are at each place of the grid
 */
public record Anchors(List<Box> boxes, int perPlace) {

    public Anchors {
        boxes = Requirement.copied("The anchors", boxes);
        Requirement.atLeast("The number of anchors at a place", perPlace, 1);
        if (boxes.size() % perPlace != 0) {
            throw new IllegalArgumentException("There must be " + perPlace + " anchors at each place, got " + boxes.size()
                + " in all.");
        }
    }

    /** The number of anchors. */
    public int count() {
        return boxes.size();
    }

    /**
     * Width and height of boxes of an area and shape: every size with every ratio. The ratio is height over width, as in
     * Faster R-CNN (Ren et al. 2015), and the area is size².
     */
    public static List<double[]> shapes(double[] sizes, double[] ratios) {
        Requirement.given("The sizes", sizes);
        Requirement.given("The ratios", ratios);
        List<double[]> shapes = new ArrayList<>();
        for (double ratio : ratios) {
            Requirement.positive("The ratio of an anchor", ratio);
            for (double size : sizes) {
                Requirement.positive("The size of an anchor", size);
                shapes.add(new double[] {size / Math.sqrt(ratio), size * Math.sqrt(ratio)});
            }
        }
        return shapes;
    }

    /**
     * Width and height as SSD has them (Liu et al. 2016): a square of side {@code size}, one of side √(size · nextSize), and for
     * each ratio r two boxes of the first one's area, r times as wide as high and the other way round.
     */
    public static List<double[]> defaultShapes(double size, double nextSize, double... ratios) {
        Requirement.positive("The size of a default box", size);
        Requirement.positive("The next size", nextSize);
        double between = Math.sqrt(size * nextSize);
        List<double[]> shapes = new ArrayList<>(List.of(new double[] {size, size}, new double[] {between, between}));
        for (double ratio : Requirement.given("The ratios", ratios)) {
            Requirement.positive("The ratio of a default box", ratio);
            double root = Math.sqrt(ratio);
            shapes.add(new double[] {size * root, size / root});
            shapes.add(new double[] {size / root, size * root});
        }
        return shapes;
    }

    /**
     * Every shape at every place of a grid.
     *
     * @param stride pixels from one place to the next
     * @param first  where the first place is, in both directions: {@code stride / 2} for the middles of the cells, 0 for their
     *               corners, as torchvision's Faster R-CNN has it
     */
    public static Anchors grid(int rows, int columns, double stride, double first, List<double[]> shapes) {
        Requirement.atLeast("The number of rows", rows, 1);
        Requirement.atLeast("The number of columns", columns, 1);
        Requirement.positive("The stride", stride);
        List<double[]> own = Requirement.copied("The shapes", shapes);
        List<Box> boxes = new ArrayList<>();
        for (int place = 0; place < rows * columns; place++) {
            for (double[] shape : own) {
                boxes.add(Box.around(first + place % columns * stride, first + place / columns * stride, shape[0], shape[1]));
            }
        }
        return new Anchors(boxes, own.size());
    }

    @Override
    public String toString() {
        return count() + " anchors, " + perPlace + " at a place";
    }
}
