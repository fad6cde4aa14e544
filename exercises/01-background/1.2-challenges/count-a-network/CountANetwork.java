import book.exercise.ToDo;

/** Predictions about the size of a small network: replace each {@code throw} by your answer. */
public final class CountANetwork {

    private CountANetwork() {
    }

    /** The parameters of the convolution. */
    public static double convolutionParameters() {
        throw new ToDo();
    }

    /** Its multiply-adds for one picture. */
    public static double convolutionMultiplyAdds() {
        throw new ToDo();
    }

    /** The parameters of the dense layer. */
    public static double denseParameters() {
        throw new ToDo();
    }

    /** Its multiply-adds for one picture. */
    public static double denseMultiplyAdds() {
        throw new ToDo();
    }

    /** The floating-point operations of both layers for one picture in training, three times forward. */
    public static double trainingFlop() {
        throw new ToDo();
    }

    /** The parameters of the convolution if pictures have 16 × 16 pixels. */
    public static double convolutionParametersOfLargePictures() {
        throw new ToDo();
    }

    /** The parameters of the dense layer if pictures have 16 × 16 pixels. */
    public static double denseParametersOfLargePictures() {
        throw new ToDo();
    }
}
