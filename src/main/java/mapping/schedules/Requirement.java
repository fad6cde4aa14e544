package mapping.schedules;

/** What the settings of a schedule have to fulfil; each check fails with a sentence that names the setting. */
final class Requirement {

    private Requirement() {
    }

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite, but is " + number(value));
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be finite and not negative, but is " + number(value));
        }
    }

    static void fraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1, but is " + number(value));
        }
    }

    static void atMost(String name, double value, String limitName, double limit) {
        if (!(value <= limit)) {
            throw new IllegalArgumentException(
                name + " must be at most " + limitName + " = " + number(limit) + ", but is " + number(value));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Double.toString(value);
    }
}
