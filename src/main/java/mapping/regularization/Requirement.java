package mapping.regularization;

/** What this package demands of its numbers. */
final class Requirement {

    private Requirement() {
    }

    static void notNegative(String what, double number) {
        if (!(number >= 0)) {
            throw new IllegalArgumentException(what + " must be 0 or more, but is " + number + ".");
        }
    }

    static void positive(String what, double number) {
        if (!(number > 0)) {
            throw new IllegalArgumentException(what + " must be positive, but is " + number + ".");
        }
    }
}
