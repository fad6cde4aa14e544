package mapping.compression;

import mapping.Requirement;
import mapping.schedules.Schedule;

/**
 * How much is pruned by when (Zhu and Gupta 2017), section 8.1.1: the mapping step ↦ share of weights that are zero. It is 0
 * before the step {@code begin}, the last share from {@code end} on, and between them s(t) = s (1 − (1 − (t − begin)/(end −
 * begin))³): much at first, when there is much to spare, and little at the end.
 *
 * @param last  s, the share at the end, from 0 to 1
 * @param begin the step at which pruning begins
 * @param end   the step at which it ends, after {@code begin}
 */
public record CubicSparsity(double last, int begin, int end) implements Schedule {

    public CubicSparsity {
        Requirement.fraction("The last share of zeros", last);
        Requirement.atLeast("The first step of pruning", begin, 0);
        Requirement.atLeast("The last step of pruning", end, begin + 1L);
    }

    /** The share of zeros after this step. */
    @Override
    public double rate(int step) {
        Requirement.atLeast("The number of the step", step, 0);
        double left = Math.min(1, Math.max(0, (end - (double) step) / ((double) end - begin)));
        return last * (1 - left * left * left);
    }
}
