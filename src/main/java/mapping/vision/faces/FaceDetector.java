package mapping.vision.faces;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.vision.Box;

/**
 * Picture ↦ boxes around faces: a cascade asked at every place of the picture made smaller step by step, since the windows stay
 * as they are; what it accepts is grouped. Section 6.1.3; OpenCV's {@code detectMultiScale}, with its places and sizes: in
 * sizes up to twice the window's it looks at every second place, and after a window that fails the first stage it skips one.
 *
 * @param cascade    what is asked of each window
 * @param factor     by which the picture shrinks from step to step, above 1
 * @param neighbours how many accepted windows a face must have more than, see {@link BoxGroups}
 */
public record FaceDetector(Cascade cascade, double factor, int neighbours) implements Mapping<GreyPicture, List<Box>> {

    private static final double ALIKE = 0.2;

    /**
     * A window that was looked at.
     *
     * @param box     where, in the picture
     * @param verdict of the cascade
     */
    public record Looked(Box box, Cascade.Verdict verdict) {
    }

    public FaceDetector {
        Requirement.given("The cascade", cascade);
        if (!(factor > 1)) {
            throw new IllegalArgumentException("The factor between two sizes must be above 1, got " + Requirement.number(factor)
                + ".");
        }
        Requirement.atLeast("The number of neighbours", neighbours, 0);
    }

    @Override
    public List<Box> apply(GreyPicture picture) {
        List<Box> accepted = looked(picture).stream().filter(each -> each.verdict.face()).map(Looked::box).toList();
        return new BoxGroups(neighbours, ALIKE).apply(accepted);
    }

    /** All windows that are looked at, with their verdicts. */
    public List<Looked> looked(GreyPicture picture) {
        Requirement.given("The picture", picture);
        List<Looked> all = new ArrayList<>();
        int least = Math.min(picture.width(), picture.height());
        for (double scale = 1; Math.rint(cascade.side() * scale) <= least; scale *= factor) {
            look(picture, (float) scale, all);
        }
        return all;
    }

    private void look(GreyPicture picture, double scale, List<Looked> all) {
        GreyPicture small = picture.resized((int) Math.rint(picture.height() / scale), (int) Math.rint(picture.width() / scale));
        IntegralImage sums = IntegralImage.of(small);
        IntegralImage squares = IntegralImage.ofSquares(small);
        int side = (int) Math.rint(cascade.side() * scale);
        int step = scale >= 2 ? 1 : 2;
        for (int y = 0; y + cascade.side() <= small.height(); y += step) {
            for (int x = 0; x + cascade.side() <= small.width(); x += step) {
                Cascade.Verdict verdict = cascade.apply(Window.at(sums, squares, x, y, cascade.side()));
                int left = (int) Math.rint(x * scale);
                int top = (int) Math.rint(y * scale);
                all.add(new Looked(new Box(left, top, left + side, top + side), verdict));
                if (verdict.passed() == 0) {
                    x += step;
                }
            }
        }
    }
}
