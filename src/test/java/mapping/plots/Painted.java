package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every picture must keep to: it shows something, and nothing touches its edge, where it would be cut off. */
final class Painted {

    private static final int WHITE = 0xffffffff;

    private Painted() {
    }

    static void check(Picture picture) {
        int width = picture.image().getWidth();
        int height = picture.image().getHeight();
        long inked = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean edge = x < 4 || y < 4 || x >= width - 4 || y >= height - 4;
                if (picture.image().getRGB(x, y) != WHITE) {
                    inked++;
                    assertTrue(!edge, "painted at the edge: (" + x + ", " + y + ") of " + width + " × " + height);
                }
            }
        }
        assertTrue(inked > 200, "blank: " + inked + " pixels");
        assertEquals(Picture.SCALE * picture.width(), width);
        assertEquals(Picture.SCALE * picture.height(), height);
    }
}
