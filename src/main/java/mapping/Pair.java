package mapping;

/**
 * An element of the product X × Y: two things as one. Section 2.1.1. It is the argument of whatever takes two, such as a loss
 * (prediction, truth) ↦ cost, and the value of a pairing, {@link Mapping#and}.
 */
public record Pair<X, Y>(X first, Y second) {

    @Override
    public String toString() {
        return "(" + first + ", " + second + ")";
    }
}
