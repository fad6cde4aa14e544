package mapping.vision.faces;

import mapping.Mapping;
import mapping.Requirement;

/**
 * Window ↦ one of two numbers, by whether one feature lies below a threshold: a decision tree with a single question. Section
 * 6.1.3; the weak classifier of Viola and Jones (2001).
 *
 * @param feature   what is looked at
 * @param threshold in units of the window's contrast, see {@link Window#value}
 * @param below     the answer for less than the threshold
 * @param above     the answer else
 */
public record Stump(HaarFeature feature, double threshold, double below, double above) implements Mapping<Window, Double> {

    public Stump {
        Requirement.given("The feature", feature);
        Requirement.finite("The threshold of a stump", threshold);
    }

    @Override
    public Double apply(Window window) {
        return answer(Requirement.given("The window", window));
    }

    double answer(Window window) {
        return window.value(feature) < threshold ? below : above;
    }
}
