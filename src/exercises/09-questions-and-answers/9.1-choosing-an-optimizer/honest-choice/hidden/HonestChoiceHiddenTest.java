import book.exercise.Check;
import book.exercise.Seed;
import java.util.List;
import java.util.Random;
import mapping.optimizers.rules.Sgd;
import mapping.training.race.Entrant;
import mapping.training.race.Outcome;
import mapping.training.race.Racer;
import mapping.training.race.Tournament;
import mapping.training.race.TournamentResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HonestChoiceHiddenTest {

    @Test
    @DisplayName("score: as the library's Tournament, for a table of random losses and scores")
    void library() {
        Random random = Seed.random();
        double[][] losses = new double[4][6];
        double[][] scores = new double[4][6];
        for (int row = 0; row < 4; row++) {
            losses[row] = random.doubles(6, 0.1, 2).toArray();
            scores[row] = random.doubles(6).toArray();
        }
        TournamentResult result = new Tournament(List.of(new Entrant(Racer.of("descent", Sgd.of(1)), 9)),
            new double[] {0, 1, 2, 3},
            new long[] {0, 1, 2, 3, 4, 5}).run((racer, seed) -> {
                int row = (int) Math.min(3, racer.rule().learningRate());
                return new Outcome(1, losses[row][(int) seed], scores[row][(int) seed]);
            });
        Check.close("score", result.tuned(0).mean(), HonestChoice.score(losses, scores), 1e-9);
    }

    @Test
    @DisplayName("score: never looks at test scores to choose")
    void blind() {
        Random random = Seed.random();
        double low = random.nextDouble();
        double[][] losses = {{0.2, 0.9}, {0.8, 0.1}};
        Check.close("score", low, HonestChoice.score(losses, new double[][] {{low, 5}, {6, low}}), 1e-9);
    }
}
