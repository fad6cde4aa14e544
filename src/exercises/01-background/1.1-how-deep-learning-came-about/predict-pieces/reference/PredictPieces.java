/** Predictions about pieces, units and mistakes. */
public final class PredictPieces {

    private PredictPieces() {
    }

    /** The most pieces that one layer of 25 relu units can have on a line. */
    public static double piecesOfOneLayer() {
        return 26;
    }

    /** The pieces of the tent, applied 7 times. */
    public static double piecesOfTents() {
        return 128;
    }

    /** The fewest units of one layer with as many pieces. */
    public static double unitsForThese() {
        return 127;
    }

    /** The pieces of the zigzag of three parts, applied 4 times. */
    public static double piecesOfZigzags() {
        return 81;
    }

    /** The error bound with 10 pieces, divided by that with 40. */
    public static double errorRatio() {
        return 16;
    }

    /** The most mistakes of a perceptron with margin 0.5 and examples no longer than 6. */
    public static double mostMistakes() {
        return 144;
    }
}
