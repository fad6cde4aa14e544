package mapping.schedules;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * A learning-rate schedule, section 3.1.2: the mapping t ↦ η(t) from the number of the step, counted from 0, to the
 * learning rate of that step. A schedule has no state; {@link ReduceOnPlateau}, which also looks at the loss, is a
 * mapping of another kind.
 */
@FunctionalInterface
public interface Schedule extends Mapping<Integer, Double> {

    /** η(t) for the step t ≥ 0. */
    double rate(int step);

    @Override
    default Double apply(Integer step) {
        Requirement.given("The step", step);
        return rate(step);
    }

    /** The numbers of the steps, ℕ = {0, 1, 2, …}. */
    @Override
    default Space domain() {
        return Space.named("ℕ");
    }

    @Override
    default Space codomain() {
        return Space.reals();
    }

    /** η(0), …, η(steps − 1), ready for a chart. */
    default double[] rates(int steps) {
        Requirement.length("The number of steps", steps);
        double[] rates = new double[steps];
        for (int step = 0; step < steps; step++) {
            rates[step] = rate(step);
        }
        return rates;
    }

    /** A schedule by its formula, such as {@code Schedule.of(t -> 0.1 / Math.sqrt(t + 1))}. PyTorch: LambdaLR. */
    static Schedule of(IntToDoubleFunction formula) {
        return Requirement.given("The formula of a schedule", formula)::applyAsDouble;
    }

    /** The same rate in every step. */
    static Schedule constant(double rate) {
        return new Constant(rate);
    }

    /** This schedule times another one, whose rates then serve as factors: t ↦ η(t) · other(t). */
    default Schedule times(Schedule other) {
        return new Chained(List.of(this, Requirement.given("The other schedule", other)));
    }

    /** The sum of two schedules, for instance {@code new PolynomialDecay(…).plus(Schedule.constant(0.001))} to end above 0. */
    default Schedule plus(Schedule other) {
        Requirement.given("The other schedule", other);
        return step -> rate(step) + other.rate(step);
    }

    /** This schedule for the steps before the milestone, then {@code next} from its own step 0. */
    default Schedule until(int milestone, Schedule next) {
        return new SequentialSchedule(List.of(this, Requirement.given("The next schedule", next)), List.of(milestone));
    }

    /** This schedule after a linear warm-up of this number of steps; see {@link WarmUp}. */
    default Schedule afterWarmUp(int steps) {
        return WarmUp.of(steps, this);
    }
}
