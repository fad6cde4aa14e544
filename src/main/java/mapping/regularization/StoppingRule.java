package mapping.regularization;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * When to stop training: a mapping from the validation losses so far, one for each epoch, to yes or no. Section 5.3.2 (Prechelt
 * 1998, "Early stopping – but when?"). Stopping early regularizes: from small weights, gradient descent for k steps with rate η
 * resembles {@link L2} with 2λ ≈ 1/(kη).
 *
 * <p>A rule only decides. {@code mapping.training.EarlyStopping} puts one in force while a model is trained, and keeps the best
 * model.
 */
@FunctionalInterface
public interface StoppingRule extends Mapping<double[], Boolean> {

    /** Whether to stop after these losses, of which the last is the newest. */
    @Override
    Boolean apply(double[] losses);

    /** Stops after this number of epochs without a new minimum, lower than the old one by more than {@code least}. */
    static StoppingRule patience(int epochs, double least) {
        Requirement.notNegative("The least improvement", least);
        Requirement.atLeast("The patience", epochs, 1);
        return losses -> {
            Requirement.given("The losses", losses);
            int best = 0;
            for (int epoch = 1; epoch < losses.length; epoch++) {
                best = losses[epoch] < losses[best] - least || Double.isNaN(losses[best]) ? epoch : best;
            }
            return losses.length - 1 - best >= epochs;
        };
    }

    /**
     * Prechelt's GL: stops when the newest loss is more than {@code percent} % of the lowest one's size above it, or is not
     * finite.
     */
    static StoppingRule generalizationLoss(double percent) {
        Requirement.notNegative("The loss of generalization in percent", percent);
        return losses -> {
            double lowest = Double.POSITIVE_INFINITY;
            for (double loss : Requirement.given("The losses", losses)) {
                lowest = loss < lowest ? loss : lowest;
            }
            return losses.length > 0 && !(100 * (losses[losses.length - 1] - lowest) <= percent * Math.abs(lowest));
        };
    }

    /** Stops when either does. */
    default StoppingRule or(StoppingRule other) {
        return losses -> apply(losses) || other.apply(losses);
    }

    /** The number of epochs after which this rule stops a given course of losses; all of them if it does not. */
    default int stopsAfter(double... course) {
        Requirement.given("The course", course);
        for (int epochs = 1; epochs < course.length; epochs++) {
            if (apply(Arrays.copyOf(course, epochs))) {
                return epochs;
            }
        }
        return course.length;
    }
}
