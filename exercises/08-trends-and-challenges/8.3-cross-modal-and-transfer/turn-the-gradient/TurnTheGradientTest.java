import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TurnTheGradientTest {

    private static final double[] SOURCE = {1, 0};
    private static final double[] TARGET = {0, 1};

    @Test
    @DisplayName("λ at 0, ¼, ½ and 1 of the training")
    void strength() {
        double[] yours = {TurnTheGradient.strength(0), TurnTheGradient.strength(0.25), TurnTheGradient.strength(0.5),
            TurnTheGradient.strength(1)};
        Check.close("the strengths", new double[] {0, 0.84828364, 0.98661430, 0.99990920}, yours, 1e-7);
    }

    @Test
    @DisplayName("the example: the features are moved against (−0.4404, 0.25)")
    void example() {
        Check.close("the gradient of the features", new double[] {-0.44039853898894116, 0.25},
            TurnTheGradient.ofFeatures(new double[] {1, 0}, 0, 2, SOURCE, 1, TARGET, 0.5), 1e-9);
    }

    @Test
    @DisplayName("with λ = 0 the features see the classes alone")
    void classes() {
        Check.close("the gradient of the features", new double[] {-0.5, 0},
            TurnTheGradient.ofFeatures(new double[] {0, 3}, 1, 2, SOURCE, 1, TARGET, 0), 1e-9);
    }

    @Test
    @DisplayName("the domain classifier with features 1 and 3 and b = 0: ½ (½ · 1 − ½ · 3) = −½")
    void head() {
        Check.close("the gradient of the domain head", -0.5,
            TurnTheGradient.ofDomainHead(new double[] {1, 3}, 0, SOURCE, TARGET), 1e-9);
    }
}
