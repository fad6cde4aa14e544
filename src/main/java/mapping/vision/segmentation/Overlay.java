package mapping.vision.segmentation;

import java.util.List;
import mapping.Requirement;
import mapping.data.files.Pixmap;

/** Masks drawn into a picture for section 6.1.2: each in its own colour, with a bright rim. */
public final class Overlay {

    private static final float[][] COLOURS = {{0.9f, 0.6f, 0}, {0.34f, 0.7f, 0.9f}, {0, 0.62f, 0.45f}, {0.95f, 0.9f, 0.25f},
        {0.8f, 0.47f, 0.65f}, {0, 0.45f, 0.7f}};
    private static final float SHARE = 0.55f;

    private Overlay() {
    }

    /** The picture (three planes) with these masks; masks and picture are of one size. */
    public static Pixmap of(Pixmap picture, List<boolean[][]> masks) {
        Requirement.given("The picture", picture);
        Requirement.allGiven("The masks", masks);
        float[] values = picture.values().clone();
        int size = picture.height() * picture.width();
        for (int k = 0; k < masks.size(); k++) {
            boolean[][] mask = masks.get(k);
            Requirement.asMany("rows of a mask", mask.length, "rows of the picture", picture.height());
            for (int i = 0; i < size; i++) {
                int y = i / picture.width();
                int x = i % picture.width();
                if (mask[y][x]) {
                    for (int c = 0; c < 3; c++) {
                        float colour = rim(mask, y, x) ? 1 : COLOURS[k % COLOURS.length][c];
                        values[c * size + i] = rim(mask, y, x) ? colour : SHARE * colour + (1 - SHARE) * values[c * size + i];
                    }
                }
            }
        }
        return new Pixmap(3, picture.height(), picture.width(), values);
    }

    private static boolean rim(boolean[][] mask, int y, int x) {
        return y == 0 || x == 0 || y == mask.length - 1 || x == mask[y].length - 1 || !mask[y - 1][x] || !mask[y + 1][x]
            || !mask[y][x - 1] || !mask[y][x + 1];
    }
}
