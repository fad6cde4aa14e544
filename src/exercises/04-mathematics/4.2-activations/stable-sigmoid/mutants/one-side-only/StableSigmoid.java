/** The logistic function and its relatives, right for every z that a double can hold. */
public final class StableSigmoid {

    private StableSigmoid() {
    }

    /** 1 / (1 + e⁻ᶻ). */
    public static double sigmoid(double z) {
        double small = Math.exp(-Math.abs(z));
        return 1 / (1 + small);
    }

    /** The derivative of sigmoid at z. */
    public static double slope(double z) {
        double small = Math.exp(-Math.abs(z));
        return small / ((1 + small) * (1 + small));
    }

    /** The natural logarithm of sigmoid(z). */
    public static double logSigmoid(double z) {
        return Math.min(0, z) - Math.log1p(Math.exp(-Math.abs(z)));
    }

    /** log(1 + eᶻ). */
    public static double softplus(double z) {
        return Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));
    }
}
