import book.exercise.Check;
import mapping.descent.GradientDescent;
import mapping.objectives.Objective;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class @TYPE@Test {

    private static final GradientDescent DESCENT = new GradientDescent(Objective.ofLine(x -> (x - 3) * (x - 3), x -> 2 * (x - 3)), 0.25);

    @Test
    @DisplayName("the number of steps to a thousandth")
    void steps() {
        int steps = 0;
        for (double[] x = {7}; x[0] - 3 >= 4e-3; x = DESCENT.apply(x)) {
            steps++;
        }
        Check.predicted("the number of steps", steps, @TYPE@.stepsToAThousandth(), 0.05);
    }

    @Test
    @DisplayName("where it ends")
    void end() {
        double[] x = {7};
        for (int step = 0; step < 100; step++) {
            x = DESCENT.apply(x);
        }
        Check.predicted("the end", x[0], @TYPE@.endsAt(), 0.05);
    }
}
