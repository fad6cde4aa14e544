import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import mapping.text.generation.Candidates;
import mapping.text.generation.TopP;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheNucleusHiddenTest {

    @Test
    @DisplayName("twenty distributions of twelve tokens")
    void many() {
        Random random = Seed.random();
        for (int n = 0; n < 20; n++) {
            double[] weights = random.doubles(12, 0.01, 1).toArray();
            double sum = Arrays.stream(weights).sum();
            double[] probabilities = Arrays.stream(weights).map(each -> each / sum).toArray();
            double p = 0.2 + 0.7 * random.nextDouble();
            Check.close("what is left", new TopP(p).apply(Candidates.ofProbabilities(probabilities)).probabilities(),
                MendTheNucleus.topP(probabilities.clone(), p), 1e-9);
        }
    }

    @Test
    @DisplayName("of equally likely tokens the first stay, and nothing given changes")
    void ties() {
        double[] probabilities = {0.25, 0.25, 0.25, 0.25};
        Check.close("what is left", new double[] {0.5, 0.5, 0, 0}, MendTheNucleus.topP(probabilities, 0.5), 1e-9);
        Check.unchanged("probabilities", new double[] {0.25, 0.25, 0.25, 0.25}, probabilities);
        Check.close("what is left", new double[] {0.25, 0.25, 0.25, 0.25}, MendTheNucleus.topP(probabilities, 1), 1e-9);
    }
}
