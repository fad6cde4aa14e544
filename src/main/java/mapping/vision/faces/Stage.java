package mapping.vision.faces;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Window ↦ the sum of many stumps' answers, which should reach a threshold: a strong classifier made of weak ones (Freund and
 * Schapire 1997). Section 6.1.3.
 *
 * @param stumps    in the order in which they were learnt
 * @param threshold the least sum of a window that may go on
 */
public record Stage(List<Stump> stumps, double threshold) implements Mapping<Window, Double> {

    public Stage {
        stumps = Requirement.copied("The stumps of a stage", stumps);
    }

    @Override
    public Double apply(Window window) {
        Requirement.given("The window", window);
        double sum = 0;
        for (int i = 0; i < stumps.size(); i++) {
            sum += stumps.get(i).answer(window);
        }
        return sum;
    }

    /** Whether the window may go on to the next stage. */
    public boolean passes(Window window) {
        return apply(window) >= threshold;
    }

    /** The same stumps with another threshold: a lower one lets more through, faces and others. */
    public Stage withThreshold(double other) {
        return new Stage(stumps, other);
    }

    /** The first few of the stumps, with threshold 0. */
    public Stage first(int count) {
        Requirement.between("The number of stumps", count, 1, stumps.size());
        return new Stage(stumps.subList(0, count), 0);
    }
}
