import book.exercise.Check;
import java.util.Arrays;
import mapping.Mapping;
import mapping.approximation.HingeSum;
import mapping.approximation.PiecewiseLinear;
import mapping.approximation.Sawtooth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PredictPiecesTest {

    private static HingeSum layer(int units) {
        double[] bends = new double[units];
        double[] changes = new double[units];
        Arrays.setAll(bends, i -> (i + 1.0) / (units + 1));
        Arrays.setAll(changes, i -> i + 1.0);
        return new HingeSum(0, bends, changes);
    }

    @Test
    @DisplayName("the most pieces of one layer of 25 units")
    void piecesOfOneLayer() {
        Check.predicted("the pieces", layer(25).on(0, 1).pieces(), PredictPieces.piecesOfOneLayer(), 0.01);
    }

    @Test
    @DisplayName("the pieces of the tent, applied 7 times")
    void piecesOfTents() {
        Check.predicted("the pieces", Sawtooth.deep(7).pieces(), PredictPieces.piecesOfTents(), 0.01);
    }

    @Test
    @DisplayName("the fewest units of one layer with as many pieces")
    void unitsForThese() {
        int units = 1;
        while (layer(units).on(0, 1).pieces() < Sawtooth.deep(7).pieces()) {
            units++;
        }
        Check.predicted("the units", units, PredictPieces.unitsForThese(), 0.003);
    }

    @Test
    @DisplayName("the pieces of the zigzag, applied 4 times")
    void piecesOfZigzags() {
        Mapping<Double, Double> zigzag = x -> x < 1 / 3.0 ? 3 * x : x < 2 / 3.0 ? 2 - 3 * x : 3 * x - 2;
        int turns = 0;
        double before = 0;
        double direction = 1;
        for (int i = 1; i < 81 * 50; i++) {
            double y = i / (81 * 50.0);
            for (int k = 0; k < 4; k++) {
                y = Math.min(1, Math.max(0, zigzag.apply(y)));
            }
            if (Math.signum(y - before) != direction) {
                direction = -direction;
                turns++;
            }
            before = y;
        }
        Check.predicted("the pieces", turns + 1, PredictPieces.piecesOfZigzags(), 0.01);
    }

    @Test
    @DisplayName("how many times smaller the error bound is with 40 pieces than with 10")
    void errorRatio() {
        Mapping<Double, Double> square = x -> x * x; // its error is everywhere as large as the bound
        double coarse = PiecewiseLinear.interpolating(square, 0, 1, 10).largestError(square, 8001);
        double fine = PiecewiseLinear.interpolating(square, 0, 1, 40).largestError(square, 8001);
        Check.predicted("the ratio", coarse / fine, PredictPieces.errorRatio(), 0.01);
    }

    @Test
    @DisplayName("the most mistakes of the perceptron")
    void mostMistakes() {
        Check.predicted("the mistakes", Math.pow(6 / 0.5, 2), PredictPieces.mostMistakes(), 0.01);
    }
}
