package mapping.schedules;

import java.util.List;
import mapping.Requirement;

/**
 * η(t) = η₀ · γ^(number of milestones ≤ t): the rate is cut at chosen steps, as in the training of residual networks
 * (He et al. 2016). PyTorch: MultiStepLR (γ = 0.1 by default).
 *
 * @param initialRate η₀
 * @param milestones  the steps at which the rate is cut; one that stands twice cuts twice
 * @param factor      γ
 */
public record MultiStepDecay(double initialRate, List<Integer> milestones, double factor) implements Schedule {

    public MultiStepDecay {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.notNegative("The factor", factor);
        milestones = Requirement.copied("The milestones", milestones);
    }

    @Override
    public double rate(int step) {
        return initialRate * StrictMath.pow(factor, milestones.stream().filter(milestone -> milestone <= step).count());
    }
}
