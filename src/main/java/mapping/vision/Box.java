package mapping.vision;

import mapping.Requirement;

/**
 * A rectangle with upright sides, where an object is in a picture; sections 1.1.3 and 6.1.1. Coordinates grow to the right and
 * downwards; pixel (0, 0) fills the square from 0 to 1, so a box around the pixels 3 to 5 goes from 3 to 6.
 *
 * @param left   the least x
 * @param top    the least y
 * @param right  the greatest x, not less than {@code left}
 * @param bottom the greatest y, not less than {@code top}
 */
public record Box(double left, double top, double right, double bottom) {

    public Box {
        if (!(left <= right && top <= bottom)) {
            throw new IllegalArgumentException("A box must have its left end before its right one and its top before its bottom,"
                + " got x " + left + " to " + right + ", y " + top + " to " + bottom + ".");
        }
    }

    /** The box with this middle and these sides. */
    public static Box around(double centerX, double centerY, double width, double height) {
        return new Box(centerX - width / 2, centerY - height / 2, centerX + width / 2, centerY + height / 2);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centerX() {
        return (left + right) / 2;
    }

    public double centerY() {
        return (top + bottom) / 2;
    }

    /** The smallest box that holds both. */
    public Box hull(Box other) {
        Requirement.given("The other box", other);
        return new Box(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right),
            Math.max(bottom, other.bottom));
    }

    /** The part inside a picture; a box outside becomes one without area at its edge. */
    public Box clipped(double pictureWidth, double pictureHeight) {
        return new Box(inside(left, pictureWidth), inside(top, pictureHeight), inside(right, pictureWidth),
            inside(bottom, pictureHeight));
    }

    private static double inside(double value, double limit) {
        return Math.max(0, Math.min(limit, value));
    }

    /** Width times height. */
    public double area() {
        return (right - left) * (bottom - top);
    }

    /** The area that both cover. */
    public double intersection(Box other) {
        Requirement.given("The other box", other);
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return width > 0 && height > 0 ? width * height : 0;
    }

    /**
     * Intersection over union (the index of Jaccard, 1901): the area that both cover, divided by the area that at least one
     * covers. 1 for equal boxes, 0 for boxes apart (and for two without area).
     */
    public double intersectionOverUnion(Box other) {
        double both = intersection(other);
        double either = area() + other.area() - both;
        return both == 0 ? 0 : both / either;
    }
}
