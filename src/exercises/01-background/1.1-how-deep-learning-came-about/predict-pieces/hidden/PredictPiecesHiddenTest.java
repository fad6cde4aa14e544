import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PredictPiecesHiddenTest {

    @Test
    @DisplayName("n + 1 pieces, 2⁷, 2⁷ − 1 units, 3⁴, 4² and (R/γ)²")
    void formulas() {
        Check.predicted("the pieces of one layer", 25 + 1, PredictPieces.piecesOfOneLayer(), 0.01);
        Check.predicted("the pieces of tents", 1 << 7, PredictPieces.piecesOfTents(), 0.01);
        Check.predicted("the units", (1 << 7) - 1, PredictPieces.unitsForThese(), 0.003);
        Check.predicted("the pieces of zigzags", 3 * 3 * 3 * 3, PredictPieces.piecesOfZigzags(), 0.01);
        Check.predicted("the ratio", 4 * 4, PredictPieces.errorRatio(), 0.01);
        Check.predicted("the mistakes", 12 * 12, PredictPieces.mostMistakes(), 0.01);
    }
}
