import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.activations.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StableSigmoidHiddenTest {

    @Test
    @DisplayName("the identities σ(−z) = 1 − σ(z), log σ(z) = −softplus(−z), softplus(z) − softplus(−z) = z")
    void identities() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            double z = 10 * random.nextGaussian();
            Check.close("σ(z) + σ(−z)", 1, StableSigmoid.sigmoid(z) + StableSigmoid.sigmoid(-z), 1e-12);
            Check.close("log σ(z)", -StableSigmoid.softplus(-z), StableSigmoid.logSigmoid(z), 1e-10);
            double difference = StableSigmoid.softplus(z) - StableSigmoid.softplus(-z);
            Check.close("softplus(z) − softplus(−z) + 100", z + 100, difference + 100, 1e-10);
        }
    }

    @Test
    @DisplayName("agrees with the book's library, far out too")
    void library() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            double z = 200 * random.nextGaussian();
            Check.close("slope", Activations.sigmoid().derivative(Math.max(-30, Math.min(30, z))),
                    StableSigmoid.slope(Math.max(-30, Math.min(30, z))), 1e-9);
            Check.close("log σ", Activations.logSigmoid().value(z), StableSigmoid.logSigmoid(z), 1e-9);
        }
    }
}
