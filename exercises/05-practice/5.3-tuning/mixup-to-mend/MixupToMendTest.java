import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MixupToMendTest {

    private static final int[] PARTNERS = {1, 2, 0};

    private static double[][] three() {
        return new double[][] {{0, 1}, {10, 20}, {100, 200}};
    }

    @Test
    @DisplayName("three examples with λ = 0.75 are mixed as in the statement")
    void examples() {
        Check.close("the mixed examples", new double[][] {{2.5, 5.75}, {32.5, 65}, {75, 150.25}},
            MixupToMend.mix(three(), 0.75, PARTNERS), 1e-12);
    }

    @Test
    @DisplayName("the batch that was given is not changed")
    void unchanged() {
        double[][] x = three();
        MixupToMend.mix(x, 0.75, PARTNERS);
        Check.unchanged("the third example", three()[2], x[2]);
    }

    @Test
    @DisplayName("targets are mixed with the same λ")
    void targets() {
        Check.close("the targets", new double[][] {{0.75, 0.25}, {0, 1}, {0.25, 0.75}},
            MixupToMend.targets(new int[] {0, 1, 1}, 2, 0.75, PARTNERS), 1e-12);
    }

    @Test
    @DisplayName("with λ = 0.3 most of a target belongs to the partner")
    void smallLambda() {
        Check.close("the targets", new double[][] {{0.3, 0, 0.7}, {0, 0.3, 0.7}, {0.7, 0, 0.3}},
            MixupToMend.targets(new int[] {0, 1, 2}, 3, 0.3, new int[] {2, 2, 0}), 1e-12);
    }
}
