package mapping.plots;

import java.awt.image.BufferedImage;

/**
 * A picture that is not an XChart chart, together with what it shows. Fonts and rasterizers differ from machine to machine, so
 * two runs are compared by {@link #data}, never by pixels. A notebook shows the image at half its pixel size, sharp on any
 * screen, and the description where there are only letters.
 *
 * @param image       twice as wide and as high as it is shown
 * @param description one line: what there is to see
 * @param data        the numbers shown, in a fixed order
 */
public record Picture(BufferedImage image, String description, double[] data) {

    /** Pixels of {@link #image} for each pixel of the page, in both directions. */
    public static final int SCALE = 2;

    public Picture {
        if (description.isBlank() || description.contains("\n")) {
            throw new IllegalArgumentException("A picture needs a description of one line.");
        }
    }

    /** The width on the page, in pixels. */
    public int width() {
        return image.getWidth() / SCALE;
    }

    /** The height on the page, in pixels. */
    public int height() {
        return image.getHeight() / SCALE;
    }
}
