package mapping.vision.faces;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Window ↦ verdict, through stages that may each say no (Viola and Jones 2001): nearly all windows of a picture hold no face, and
 * most of them are gone after a handful of stumps. Section 6.1.3.
 *
 * @param side   of the windows, in pixels
 * @param levels the stages, the cheap ones first
 */
public record Cascade(int side, List<Stage> levels) implements Mapping<Window, Cascade.Verdict> {

    /** What OpenCV takes off each threshold against rounding. */
    private static final double ALLOWANCE = 1e-5;

    /**
     * What a cascade found.
     *
     * @param passed how many stages let the window through
     * @param sum    the sum of the last stage that was asked
     * @param face   whether all did
     */
    public record Verdict(int passed, double sum, boolean face) {
    }

    public Cascade {
        levels = Requirement.copied("The stages of a cascade", levels);
        Requirement.atLeast("The side of a window", side, 3);
        Requirement.atLeast("The number of stages", levels.size(), 1);
    }

    @Override
    public Verdict apply(Window window) {
        Requirement.given("The window", window);
        double sum = 0;
        for (int k = 0; k < levels.size(); k++) {
            sum = levels.get(k).apply(window);
            if (sum < levels.get(k).threshold() - ALLOWANCE) {
                return new Verdict(k, sum, false);
            }
        }
        return new Verdict(levels.size(), sum, true);
    }

    /** The verdict on a whole picture, brought to the side of the windows. */
    public Verdict of(GreyPicture picture) {
        return apply(Window.of(Requirement.given("The picture", picture).resized(side, side)));
    }
}
