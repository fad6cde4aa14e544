package mapping.transfer.alignment;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * A moment of one sound ↦ the moment of another that a {@link mapping.speech.Warping} puts beside it, in frames; section
 * 8.3.2: what is known of a synthesised voice is carried to a recording. Where the path puts several moments beside one,
 * their mean counts; between whole frames it goes straight.
 *
 * @param path pairs (frame of the one, frame of the other) as {@link mapping.speech.Warping.Way#path} has them, without a gap
 */
public record CarriedTimes(List<int[]> path) implements Mapping<Double, Double> {

    public CarriedTimes {
        path = Requirement.copied("The path", path);
        Requirement.atLeast("The number of pairs of the path", path.size(), 1);
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).length != 2 || i > 0 && (jump(path, i, 0) || jump(path, i, 1))) {
                throw new IllegalArgumentException("A path must have pairs whose numbers go on by 0 or 1, got a jump before pair "
                    + i + ".");
            }
        }
    }

    private static boolean jump(List<int[]> path, int i, int side) {
        int step = path.get(i)[side] - path.get(i - 1)[side];
        return step < 0 || step > 1;
    }

    /** Moments before the first frame of the path are taken as the first, those after the last as the last. */
    @Override
    public Double apply(Double moment) {
        Requirement.finite("The moment", Requirement.given("The moment", moment));
        double inside = Math.max(path.get(0)[0], Math.min(path.get(path.size() - 1)[0], moment));
        int frame = (int) Math.floor(inside);
        double rest = inside - frame;
        return rest == 0 ? beside(frame) : (1 - rest) * beside(frame) + rest * beside(frame + 1);
    }

    private double beside(int frame) {
        return path.stream().filter(pair -> pair[0] == frame).mapToInt(pair -> pair[1]).average().orElseThrow();
    }
}
