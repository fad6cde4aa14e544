package mapping.vision.faces;

import mapping.Requirement;

/**
 * A square part of a picture, ready for features: its place in two integral images, and by what its contrast is divided out.
 * Section 6.1.3. All features are taken in units of area · standard deviation, where area and deviation are those of the window
 * without a border of one pixel, as OpenCV's cascades expect it; so a darker lamp changes nothing.
 *
 * @param sums  of the picture's grey values
 * @param left  column of the top left pixel
 * @param top   its row
 * @param scale area · standard deviation, or 1 for a window of one grey
 */
public record Window(IntegralImage sums, int left, int top, double scale) {

    public Window {
        Requirement.given("The integral image", sums);
        Requirement.positive("The scale of a window", scale);
    }

    /** The window of this side whose top left pixel is (left, top). */
    public static Window at(IntegralImage sums, IntegralImage squares, int left, int top, int side) {
        Requirement.given("The integral image", sums);
        Requirement.given("The integral image of squares", squares);
        Requirement.atLeast("The side of a window", side, 3);
        int inner = side - 2;
        long area = (long) inner * inner;
        long sum = sums.sum(left + 1, top + 1, inner, inner);
        double varied = (double) area * squares.sum(left + 1, top + 1, inner, inner) - (double) sum * sum;
        return new Window(sums, left, top, varied > 0 ? Math.sqrt(varied) : 1);   // area² · variance
    }

    /** A whole square picture as a window. */
    public static Window of(GreyPicture picture) {
        Requirement.given("The picture", picture);
        Requirement.asMany("rows of a window", picture.height(), "columns", picture.width());
        return at(IntegralImage.of(picture), IntegralImage.ofSquares(picture), 0, 0, picture.width());
    }

    /** The value of a feature in units of the window's contrast. */
    public double value(HaarFeature feature) {
        return Requirement.given("The feature", feature).of(sums, left, top) / scale;
    }
}
