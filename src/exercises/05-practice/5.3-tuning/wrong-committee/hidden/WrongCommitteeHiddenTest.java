import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mapping.ensembles.Ensemble;
import mapping.layers.Layer;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WrongCommitteeHiddenTest {

    @Test
    @DisplayName("probabilities: those of the library's ensemble")
    void library() {
        Random random = Seed.random();
        double[][] logits = new double[4][];
        for (int j = 0; j < 4; j++) {
            double loudness = 1 + 3 * j;
            logits[j] = random.doubles(3, -loudness, loudness).toArray();
        }
        List<Layer> members = Arrays.stream(logits)
            .<Layer>map(z -> x -> Tensor.matrix(new float[][] {{(float) z[0], (float) z[1], (float) z[2]}})).toList();
        float[] expected = Ensemble.ofClassifiers(members).apply(Tensor.scalar(0)).data();
        Check.close("probabilities", new double[] {expected[0], expected[1], expected[2]},
            WrongCommittee.probabilities(logits), 1e-5);
    }

    @Test
    @DisplayName("ambiguity: the members' mean squared error less that of the mean, for any truth")
    void decomposition() {
        Random random = Seed.random();
        double[] answers = random.doubles(5, -1, 1).toArray();
        double truth = random.nextDouble();
        double mean = Arrays.stream(answers).average().getAsDouble();
        double members = Arrays.stream(answers).map(a -> (a - truth) * (a - truth)).average().getAsDouble();
        Check.close("ambiguity", members - (mean - truth) * (mean - truth), WrongCommittee.ambiguity(answers), 1e-9);
    }
}
