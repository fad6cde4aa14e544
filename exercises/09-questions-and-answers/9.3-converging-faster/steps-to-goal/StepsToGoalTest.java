import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepsToGoalTest {

    private static final double[] LOSSES = {2.3, 0.9, 0.5, 0.7, 0.4, 0.3};

    @Test
    @DisplayName("steps: one look is enough, at the goal itself too")
    void first() {
        Check.equal("steps to 0.5", 20, StepsToGoal.steps(LOSSES, 10, 0.5, 1));
        Check.equal("steps to 1", 10, StepsToGoal.steps(LOSSES, 10, 1, 1));
    }

    @Test
    @DisplayName("steps: two and three looks in a row")
    void held() {
        Check.equal("steps to 0.5, two in a row", 50, StepsToGoal.steps(LOSSES, 10, 0.5, 2));
        Check.equal("steps to 0.9, two in a row", 20, StepsToGoal.steps(LOSSES, 10, 0.9, 2));
        Check.equal("steps to 0.5, three in a row", 60, StepsToGoal.steps(LOSSES, 10, 0.5, 3));
    }

    @Test
    @DisplayName("steps: a goal that is not reached counts as the next look")
    void never() {
        Check.equal("steps to 0.2", 60, StepsToGoal.steps(LOSSES, 10, 0.2, 1));
    }

    @Test
    @DisplayName("steps: NaN reaches nothing")
    void diverged() {
        Check.equal("steps", 15, StepsToGoal.steps(new double[] {2.3, Double.NaN, Double.NaN}, 5, 0.5, 1));
        Check.equal("steps with NaN between", 25,
            StepsToGoal.steps(new double[] {0.4, Double.NaN, 0.4, 0.5, Double.NaN}, 5, 0.5, 3));
    }

    @Test
    @DisplayName("factor: of 2, 4 and 1 it is 2, and half of it the other way round")
    void factor() {
        Check.close("B over A", 2, StepsToGoal.factor(new int[] {200, 200, 80}, new int[] {100, 50, 80}), 1e-9);
        Check.close("A over B", 0.5, StepsToGoal.factor(new int[] {100, 50, 80}, new int[] {200, 200, 80}), 1e-9);
    }

    @Test
    @DisplayName("bound: who was stopped?")
    void bound() {
        int[] reached = {100, 200};
        int[] stopped = {150, 205};
        Check.equal("nobody", "exact", StepsToGoal.bound(reached, reached, 200));
        Check.equal("both", "unknown", StepsToGoal.bound(stopped, stopped, 200));
        Check.equal("the slow one", "at least", StepsToGoal.bound(stopped, reached, 200));
        Check.equal("the fast one", "at most", StepsToGoal.bound(reached, stopped, 200));
    }
}
