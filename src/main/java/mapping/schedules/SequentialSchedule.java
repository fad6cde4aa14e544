package mapping.schedules;

import java.util.List;
import mapping.Requirement;

/**
 * One schedule after the other: schedule i runs from milestone i − 1 to the step before milestone i and counts its steps
 * from 0. PyTorch: SequentialLR.
 *
 * @param schedules  one or more
 * @param milestones ascending, one fewer than schedules
 */
public record SequentialSchedule(List<Schedule> schedules, List<Integer> milestones) implements Schedule {

    public SequentialSchedule {
        schedules = Requirement.copied("The schedules", schedules);
        milestones = Requirement.copied("The milestones", milestones);
        if (schedules.size() != milestones.size() + 1) {
            throw new IllegalArgumentException("There must be one milestone fewer than schedules, got " + milestones.size()
                + " milestones and " + schedules.size() + " schedules.");
        }
        for (int i = 0; i < milestones.size(); i++) {
            if (milestones.get(i) <= (i == 0 ? 0 : milestones.get(i - 1))) {
                throw new IllegalArgumentException("The milestones must be positive and ascending, got " + milestones + ".");
            }
        }
    }

    @Override
    public double rate(int step) {
        int index = 0;
        while (index < milestones.size() && step >= milestones.get(index)) {
            index++;
        }
        return schedules.get(index).rate(step - (index == 0 ? 0 : milestones.get(index - 1)));
    }
}
