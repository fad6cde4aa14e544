/** Predictions about the size of a small network. */
public final class CountANetwork {

    private CountANetwork() {
    }

    /** The parameters of the convolution. */
    public static double convolutionParameters() {
        return 40;
    }

    /** Its multiply-adds for one picture. */
    public static double convolutionMultiplyAdds() {
        return 1296;
    }

    /** The parameters of the dense layer. */
    public static double denseParameters() {
        return 370;
    }

    /** Its multiply-adds for one picture. */
    public static double denseMultiplyAdds() {
        return 360;
    }

    /** The floating-point operations of both layers for one picture in training, three times forward. */
    public static double trainingFlop() {
        return 9936;
    }

    /** The parameters of the convolution if pictures have 16 × 16 pixels. */
    public static double convolutionParametersOfLargePictures() {
        return 40;
    }

    /** The parameters of the dense layer if pictures have 16 × 16 pixels. */
    public static double denseParametersOfLargePictures() {
        return 1970;
    }
}
