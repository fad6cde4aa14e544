package mapping.plots;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * A picture of planes, in the layout C × H × W of convolutional networks, as one looks at it: light is 1 and dark is 0.
 * For several small grey ones side by side see {@link ImageGrid}.
 */
public final class Photograph {

    /** Two runs are compared by the means of this many blocks along each side. */
    private static final int BLOCKS = 10;
    private static final int HEAD = 34;
    private static final int MARGIN = 6;

    private Photograph() {
    }

    /**
     * One picture under its title, each of its pixels a pixel of the page.
     *
     * @param channels 3 for planes of red, green and blue, 1 for grey
     * @param values   channels · height · width of them, row-major; what lies outside of 0 to 1 is clipped
     * @return the picture; its data: for each plane the means of 10 × 10 blocks
     */
    public static Picture of(String title, int channels, int height, int width, float[] values) {
        if (channels != 1 && channels != 3 || height < 1 || width < 1 || values.length != channels * height * width) {
            throw new IllegalArgumentException("The picture \"" + title + "\" must have the values of 3 or 1 planes, got "
                    + values.length + " values for " + channels + " × " + height + " × " + width + ".");
        }
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int size = height * width;
        for (int i = 0; i < size; i++) {
            int colour = 0;
            for (int channel = 0; channel < 3; channel++) {
                float value = values[channel % channels * size + i];
                colour = colour << 8 | Math.round(255 * Math.max(0, Math.min(1, value)));
            }
            pixels.setRGB(i % width, i / width, colour);
        }
        int wide = Math.max(width, (int) Math.ceil(PixelText.width(Style.TITLE, title))) + 2 * MARGIN;
        int tall = HEAD + height + MARGIN;
        BufferedImage image = new BufferedImage(Picture.SCALE * wide, Picture.SCALE * tall, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        PixelText.centered(pen, Style.TITLE, Style.required(title, "a title"), wide / 2.0, HEAD / 2.0);
        pen.drawImage(pixels, (wide - width) / 2, HEAD, null);
        pen.dispose();
        String kind = channels == 3 ? "colours" : "grey";
        return new Picture(image, "picture \"" + title + "\": " + width + " × " + height + " in " + kind,
                means(channels, height, width, values));
    }

    static double[] means(int channels, int height, int width, float[] values) {
        double[] sums = new double[channels * BLOCKS * BLOCKS];
        int[] counts = new int[sums.length];
        for (int i = 0; i < values.length; i++) {
            int row = i / width % height * BLOCKS / height;
            int block = (i / (height * width) * BLOCKS + row) * BLOCKS + i % width * BLOCKS / width;
            sums[block] += values[i];
            counts[block]++;
        }
        for (int block = 0; block < sums.length; block++) {
            sums[block] /= Math.max(1, counts[block]);
        }
        return sums;
    }
}
