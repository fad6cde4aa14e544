import book.exercise.ToDo;

/** Predictions about layers that nobody has trained. Replace each {@code throw} by {@code return} and your number. */
public final class PredictDefaults {

    private PredictDefaults() {
    }

    /** The number of parameters of a layer from 600 to 150, with biases. */
    public static int parameters() {
        throw new ToDo();
    }

    /** The standard deviation of its weights, as PyTorch draws them. */
    public static double pytorchSpread() {
        throw new ToDo();
    }

    /** The standard deviation of its weights, as DJL draws them. */
    public static double djlSpread() {
        throw new ToDo();
    }

    /** The standard deviation of its outputs, without biases, as PyTorch draws it, for inputs of variance 1. */
    public static double outputSpread() {
        throw new ToDo();
    }

    /** The factor by which ten such layers, 600 wide, without biases, with ReLUs, change the signal's root mean square. */
    public static double afterTen() {
        throw new ToDo();
    }
}
