import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StableSigmoidTest {

    @Test
    @DisplayName("sigmoid: ½ at 0, 0.7310585786 at 1, 1 − that at −1")
    void sigmoid() {
        Check.close("sigmoid(0)", 0.5, StableSigmoid.sigmoid(0), 1e-12);
        Check.close("sigmoid(1)", 0.7310585786300049, StableSigmoid.sigmoid(1), 1e-12);
        Check.close("sigmoid(−1)", 0.2689414213699951, StableSigmoid.sigmoid(-1), 1e-12);
    }

    @Test
    @DisplayName("sigmoid: about e^z far on the left, 1 far on the right")
    void sigmoidFar() {
        Check.close("sigmoid(−300)", Math.exp(-300), StableSigmoid.sigmoid(-300), 1e-10);
        Check.close("sigmoid(800)", 1, StableSigmoid.sigmoid(800), 1e-12);
    }

    // σ′(0) = ¼; far away σ′ is about e^(−|z|) on both sides.
    @Test
    @DisplayName("slope: ¼ at 0, 0.1966119332 at ±1, small and not 0 at ±40")
    void slope() {
        Check.close("slope(0)", 0.25, StableSigmoid.slope(0), 1e-12);
        Check.close("slope(1)", 0.19661193324148185, StableSigmoid.slope(1), 1e-12);
        Check.close("slope(−1)", 0.19661193324148185, StableSigmoid.slope(-1), 1e-12);
        Check.close("slope(40)", Math.exp(-40), StableSigmoid.slope(40), 1e-10);
    }

    @Test
    @DisplayName("log sigmoid: −0.6931471806 at 0, −800 at −800, −e^(−40) at 40")
    void logSigmoid() {
        Check.close("logSigmoid(0)", -0.6931471805599453, StableSigmoid.logSigmoid(0), 1e-12);
        Check.close("logSigmoid(−800)", -800, StableSigmoid.logSigmoid(-800), 1e-12);
        Check.close("logSigmoid(40)", -Math.exp(-40), StableSigmoid.logSigmoid(40), 1e-10);
    }

    @Test
    @DisplayName("softplus: 0.6931471806 at 0, 800 at 800, e^(−40) at −40")
    void softplus() {
        Check.close("softplus(0)", 0.6931471805599453, StableSigmoid.softplus(0), 1e-12);
        Check.close("softplus(800)", 800, StableSigmoid.softplus(800), 1e-12);
        Check.close("softplus(−40)", Math.exp(-40), StableSigmoid.softplus(-40), 1e-10);
    }
}
