package mapping.vision.faces;

import java.util.List;
import mapping.Requirement;

/**
 * Window ↦ light in some rectangles minus light in others (Papageorgiou et al. 1998; Viola and Jones 2001): a weighted sum of a
 * few sums over rectangles, a linear function of the pixels like the windows of a convolution (2.2.1), but one whose cost does
 * not depend on its size. Section 6.1.3.
 *
 * @param rectangles two to four, in coordinates of the window
 */
public record HaarFeature(List<Rectangle> rectangles) {

    /**
     * A rectangle of pixels and how much their sum counts.
     *
     * @param x       the leftmost column
     * @param y       the topmost row
     * @param columns at least 1
     * @param rows    at least 1
     * @param weight  any number
     */
    public record Rectangle(int x, int y, int columns, int rows, double weight) {

        public Rectangle {
            Requirement.atLeast("The left end of a rectangle", x, 0);
            Requirement.atLeast("The top of a rectangle", y, 0);
            Requirement.atLeast("The number of columns of a rectangle", columns, 1);
            Requirement.atLeast("The number of rows of a rectangle", rows, 1);
            Requirement.finite("The weight of a rectangle", weight);
        }
    }

    public HaarFeature {
        rectangles = Requirement.copied("The rectangles", rectangles);
        Requirement.atLeast("The number of rectangles of a feature", rectangles.size(), 1);
    }

    /** The weighted sum, for a window whose top left pixel is (left, top). */
    public double of(IntegralImage sums, int left, int top) {
        Requirement.given("The integral image", sums);
        double value = 0;
        for (int i = 0; i < rectangles.size(); i++) {
            Rectangle r = rectangles.get(i);
            value += r.weight * sums.sum(left + r.x, top + r.y, r.columns, r.rows);
        }
        return value;
    }

    /** The weight of each pixel of a window of this size, row by row: the same function, written as a dot product. */
    public float[] picture(int height, int width) {
        Requirement.between("The height of a window", height, 1, GreyPicture.MOST);
        Requirement.between("The width of a window", width, 1, GreyPicture.MOST);
        float[] weights = new float[height * width];
        for (Rectangle r : rectangles) {
            Requirement.between("The right end of a rectangle", r.x + (long) r.columns, 1, width);
            Requirement.between("The bottom of a rectangle", r.y + (long) r.rows, 1, height);
            for (int y = r.y; y < r.y + r.rows; y++) {
                for (int x = r.x; x < r.x + r.columns; x++) {
                    weights[y * width + x] += (float) r.weight;
                }
            }
        }
        return weights;
    }
}
