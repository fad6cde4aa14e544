package mapping.vision.faces;

import mapping.Requirement;
import mapping.data.files.Pixmap;

/**
 * A grey picture in whole numbers, as cameras give it: detectors that must agree to the last digit count in them. Section 6.1.3.
 *
 * @param height rows
 * @param width  columns
 * @param values from 0 (black) to 255 (white), row by row; height · width of them
 */
public record GreyPicture(int height, int width, int[] values) {

    /** The longest side that a picture is enlarged to. */
    static final int MOST = 8192;

    public GreyPicture {
        Requirement.given("The values of a picture", values);
        Requirement.atLeast("The height of a picture", height, 1);
        Requirement.atLeast("The width of a picture", width, 1);
        Requirement.asMany("values", values.length, "pixels of " + height + " × " + width, height * width);
        for (int value : values) {
            Requirement.between("A grey value", value, 0, 255);
        }
    }

    /** The nearest whole numbers to 255 times the brightness of a picture of floats. */
    public static GreyPicture of(Pixmap picture) {
        Requirement.given("The picture", picture);
        Pixmap grey = picture.grey();
        return of(grey.height(), grey.width(), grey.values());
    }

    /** The same of floats from 0 to 1, row by row; what lies outside is clipped. */
    public static GreyPicture of(int height, int width, float[] values) {
        Requirement.given("The values of a picture", values);
        int[] whole = new int[values.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = Math.round(255 * Math.max(0, Math.min(1, values[i])));
        }
        return new GreyPicture(height, width, whole);
    }

    /** The values as floats from 0 to 1. */
    public float[] floats() {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values[i] / 255f;
        }
        return floats;
    }

    /**
     * A rectangle of this picture, copied.
     *
     * @throws IllegalArgumentException if it does not lie inside
     */
    public GreyPicture crop(int top, int left, int rows, int columns) {
        if (top < 0 || left < 0 || rows < 1 || columns < 1 || rows > height - top || columns > width - left) {
            throw new IllegalArgumentException("A part must lie inside the picture of " + height + " × " + width + ", got "
                + rows + " × " + columns + " at (" + top + ", " + left + ").");
        }
        int[] part = new int[rows * columns];
        for (int y = 0; y < rows; y++) {
            System.arraycopy(values, (top + y) * width + left, part, y * columns, columns);
        }
        return new GreyPicture(rows, columns, part);
    }

    /**
     * The picture in another size: each new pixel is interpolated linearly, in both directions, between the four old ones around
     * its centre, and rounded. Of a much smaller size it keeps few of the old pixels, as OpenCV's {@code INTER_LINEAR} does.
     */
    public GreyPicture resized(int rows, int columns) {
        Requirement.between("The number of rows", rows, 1, MOST);
        Requirement.between("The number of columns", columns, 1, MOST);
        int[] resized = new int[rows * columns];
        for (int y = 0; y < rows; y++) {
            double v = place(y, height, rows);
            int above = (int) v;
            int below = Math.min(above + 1, height - 1);
            for (int x = 0; x < columns; x++) {
                double u = place(x, width, columns);
                int left = (int) u;
                int right = Math.min(left + 1, width - 1);
                double top = between(values[above * width + left], values[above * width + right], u - left);
                double bottom = between(values[below * width + left], values[below * width + right], u - left);
                resized[y * columns + x] = (int) (between(top, bottom, v - above) + 0.5);
            }
        }
        return new GreyPicture(rows, columns, resized);
    }

    private static double between(double from, double to, double part) {
        return from + part * (to - from);
    }

    /** The old coordinate of a new pixel's centre, held inside the picture. */
    private static double place(int i, int old, int now) {
        return Math.max(0, Math.min(old - 1, (i + 0.5) * old / now - 0.5));
    }
}
