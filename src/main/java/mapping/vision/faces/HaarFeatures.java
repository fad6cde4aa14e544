package mapping.vision.faces;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * The features that a learner may choose from (Viola and Jones 2001): two rectangles side by side or one above the other, three
 * in a row or column, four as on a chessboard, at every place and of every size in the window. A window of 24 × 24 has 162,336,
 * many times its 576 pixels. Section 6.1.3.
 */
public final class HaarFeatures {

    /** How many equal parts a kind of feature has across and down, and the weight of each, row by row. */
    private record Kind(int across, int down, int... weights) {
    }

    private static final List<Kind> KINDS = List.of(new Kind(2, 1, 1, -1), new Kind(1, 2, 1, -1), new Kind(3, 1, 1, -2, 1),
        new Kind(1, 3, 1, -2, 1), new Kind(2, 2, 1, -1, -1, 1));

    private HaarFeatures() {
    }

    /** All of a square window, kind by kind. */
    public static List<HaarFeature> all(int side) {
        Requirement.between("The side of a window", side, 3, 48);
        List<HaarFeature> all = new ArrayList<>();
        for (Kind kind : KINDS) {
            for (int w = 1; w * kind.across <= side; w++) {
                for (int h = 1; h * kind.down <= side; h++) {
                    for (int x = 0; x + w * kind.across <= side; x++) {
                        for (int y = 0; y + h * kind.down <= side; y++) {
                            all.add(feature(kind, x, y, w, h));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** So many of them, drawn at random; no two alike. */
    public static List<HaarFeature> some(int side, int count, RandomSource random) {
        Requirement.given("The random source", random);
        List<HaarFeature> all = all(side);
        Requirement.between("The number of features", count, 1, all.size());
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(all.size() - i);
            HaarFeature drawn = all.get(j);
            all.set(j, all.get(i));
            all.set(i, drawn);
        }
        return List.copyOf(all.subList(0, count));
    }

    private static HaarFeature feature(Kind kind, int x, int y, int w, int h) {
        List<HaarFeature.Rectangle> parts = new ArrayList<>();
        for (int i = 0; i < kind.weights.length; i++) {
            parts.add(new HaarFeature.Rectangle(x + i % kind.across * w, y + i / kind.across * h, w, h, kind.weights[i]));
        }
        return new HaarFeature(parts);
    }
}
