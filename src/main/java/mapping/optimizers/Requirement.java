package mapping.optimizers;

/** What the settings of a rule have to fulfil; each check fails with a sentence that names the setting. */
final class Requirement {

    private Requirement() {
    }

    static void learningRate(double rate) {
        notNegative("the learning rate", rate);
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and not negative, but is " + value);
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite, but is " + value);
        }
    }

    /** For the share that a moving average keeps of its past, such as β₁ and β₂. */
    static void decay(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be at least 0 and less than 1, but is " + value);
        }
    }

    static void fraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1, but is " + value);
        }
    }
}
