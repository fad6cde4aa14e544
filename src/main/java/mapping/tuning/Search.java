package mapping.tuning;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Whole trials at points that are known beforehand: a grid, or random ones (Bergstra and Bengio, 2012). A mapping from points of
 * the cube to trials. Since no trial waits for another they may run anywhere, at the same time. Section 5.3.1.
 *
 * @param space      what the points mean
 * @param experiment what is measured
 * @param seed       the search's; each trial has its own from it
 */
public record Search(SearchSpace space, Experiment experiment, long seed) implements Mapping<List<double[]>, List<Trial>> {

    public Search {
        Requirement.given("The space", space);
        Requirement.given("The experiment", experiment);
    }

    @Override
    public List<Trial> apply(List<double[]> points) {
        Requirement.given("The points", points);
        List<Trial> trials = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            trials.add(trial(k, points.get(k)));
        }
        return trials;
    }

    /** The trial of that number at a point. */
    Trial trial(int number, double[] point) {
        return experiment.trial(number, space.apply(point), seed);
    }

    /** As {@link #apply}, but trials in the store are taken from it, and each new one is in the file before the next begins. */
    public List<Trial> resume(List<double[]> points, TrialStore store) {
        Requirement.given("The points", points);
        List<Trial> trials = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            Setting setting = space.apply(points.get(k));
            Trial known = store.find(k, setting);
            if (known == null) {
                known = experiment.trial(k, setting, seed);
                store.add(known);
            }
            trials.add(known);
        }
        return trials;
    }
}
