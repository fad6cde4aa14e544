import book.exercise.ToDo;

/** Predictions about pieces, units and mistakes: replace each {@code throw} by your answer. */
public final class PredictPieces {

    private PredictPieces() {
    }

    /** The most pieces that one layer of 25 relu units can have on a line. */
    public static double piecesOfOneLayer() {
        throw new ToDo();
    }

    /** The pieces of the tent, applied 7 times. */
    public static double piecesOfTents() {
        throw new ToDo();
    }

    /** The fewest units of one layer with as many pieces. */
    public static double unitsForThese() {
        throw new ToDo();
    }

    /** The pieces of the zigzag of three parts, applied 4 times. */
    public static double piecesOfZigzags() {
        throw new ToDo();
    }

    /** The error bound with 10 pieces, divided by that with 40. */
    public static double errorRatio() {
        throw new ToDo();
    }

    /** The most mistakes of a perceptron with margin 0.5 and examples no longer than 6. */
    public static double mostMistakes() {
        throw new ToDo();
    }
}
