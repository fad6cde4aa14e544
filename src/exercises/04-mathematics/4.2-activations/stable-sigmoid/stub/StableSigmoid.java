import book.exercise.ToDo;

/** The logistic function and its relatives, right for every z that a double can hold. */
public final class StableSigmoid {

    private StableSigmoid() {
    }

    /** 1 / (1 + e⁻ᶻ). */
    public static double sigmoid(double z) {
        throw new ToDo();
    }

    /** The derivative of sigmoid at z. */
    public static double slope(double z) {
        throw new ToDo();
    }

    /** The natural logarithm of sigmoid(z). */
    public static double logSigmoid(double z) {
        throw new ToDo();
    }

    /** log(1 + eᶻ). */
    public static double softplus(double z) {
        throw new ToDo();
    }
}
