import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.generative.adversarial.Game;
import mapping.generative.adversarial.ModeCoverage;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoveredModesHiddenTest {

    @Test
    @DisplayName("losses: as the library's games, for random logits")
    void library() {
        Random random = Seed.random();
        double[] logits = random.doubles(5, -4, 4).toArray();
        float[][] column = new float[5][1];
        for (int i = 0; i < 5; i++) {
            column[i][0] = (float) logits[i];
        }
        Check.close("minimax", Game.MINIMAX.generator(Tensor.matrix(column)).item(), CoveredModes.minimax(logits), 1e-5);
        Check.close("non-saturating", Game.NON_SATURATING.generator(Tensor.matrix(column)).item(),
            CoveredModes.nonSaturating(logits), 1e-5);
    }

    @Test
    @DisplayName("covered: as the library's ModeCoverage, for random points")
    void coverage() {
        Random random = Seed.random();
        double[][] centres = {{0, 0}, {2, 0}, {0, 2}, {2, 2}};
        double[][] points = new double[40][];
        float[][] rows = new float[40][2];
        for (int i = 0; i < 40; i++) {
            points[i] = random.doubles(2, -1, 3).toArray();
            rows[i][0] = (float) points[i][0];
            rows[i][1] = (float) points[i][1];
        }
        Check.equal("covered centres", new ModeCoverage(centres, 0.8, 5).apply(Tensor.matrix(rows)).covered(),
            CoveredModes.covered(points, centres, 0.8, 5));
    }
}
