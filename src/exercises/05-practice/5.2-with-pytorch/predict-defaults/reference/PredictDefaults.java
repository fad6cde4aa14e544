/** Predictions about layers that nobody has trained. */
public final class PredictDefaults {

    private PredictDefaults() {
    }

    /** The number of parameters of a layer from 600 to 150, with biases. */
    public static int parameters() {
        return 90_150;
    }

    /** The standard deviation of its weights, as PyTorch draws them. */
    public static double pytorchSpread() {
        return 0.02357;
    }

    /** The standard deviation of its weights, as DJL draws them. */
    public static double djlSpread() {
        return 0.05774;
    }

    /** The standard deviation of its outputs, without biases, as PyTorch draws it, for inputs of variance 1. */
    public static double outputSpread() {
        return 0.5774;
    }

    /** The factor by which ten such layers, 600 wide, without biases, with ReLUs, change the signal's root mean square. */
    public static double afterTen() {
        return 1.286e-4;
    }
}
