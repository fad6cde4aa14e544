package mapping.schedules;

import java.util.List;
import mapping.Requirement;

/**
 * η(t) = the product of the rates of several schedules: one of them gives rates, the others have 1 for their initial rate
 * and so give factors. PyTorch: ChainedScheduler.
 */
public record Chained(List<Schedule> schedules) implements Schedule {

    public Chained {
        schedules = Requirement.copied("The schedules", schedules);
        Requirement.atLeast("The number of schedules", schedules.size(), 1);
    }

    @Override
    public double rate(int step) {
        double product = 1;
        for (Schedule schedule : schedules) {
            product *= schedule.rate(step);
        }
        return product;
    }
}
