package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mapping.data.files.Pixmap;
import mapping.vision.Box;
import org.junit.jupiter.api.Test;

class BoxedPicturesTest {

    private static final Pixmap GREEN = new Pixmap(3, 10, 10, green());

    private static float[] green() {
        float[] values = new float[300];
        Arrays.fill(values, 100, 200, 0.5f);
        return values;
    }

    @Test
    void theDataAreBlocksAndBoxes() {
        Picture picture = BoxedPictures.of("Boxes", 2).picture(GREEN, "one").box(new Box(1, 2, 5, 6), "a",
            BoxedPictures.Kind.RIGHT)
            .picture(GREEN, "two").drawn();
        assertEquals("pictures \"Boxes\": 2 with 1 boxes", picture.description());
        assertEquals(300 + 6 + 300, picture.data().length);
        assertArrayEquals(new double[] {1, 2, 5, 6, 1, 'a'}, Arrays.copyOfRange(picture.data(), 300, 306));
        assertEquals(0.5, picture.data()[150]);
        assertEquals(0, picture.data()[250]);
        Painted.check(picture);
    }

    /** A pixel is 20 pixels of the page wide, 40 of the image: inside the box the picture is seen. */
    @Test
    void theFrameIsWhereTheBoxIs() {
        Picture picture = BoxedPictures.of("B", 1).picture(GREEN, "").box(new Box(2, 2, 8, 8), "",
            BoxedPictures.Kind.WRONG).drawn();
        int left = 2 * 13;
        int orange = 0xd55e00;
        int row = 2 * (36 + 100);
        int first = -1;
        for (int x = 0; x < picture.image().getWidth() && first < 0; x++) {
            first = (picture.image().getRGB(x, row) & 0xffffff) == orange ? x : -1;
        }
        assertEquals(left + 2 * 40, first, 3);
        assertEquals(0x008000, picture.image().getRGB(left + 5 * 40, row) & 0xffffff);
        assertThrows(IllegalStateException.class, () -> BoxedPictures.of("B", 1).drawn());
        assertThrows(IllegalStateException.class, () -> BoxedPictures.of("B", 1).box(new Box(0, 0, 1, 1), "",
            BoxedPictures.Kind.TRUTH));
    }
}
