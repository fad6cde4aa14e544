import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NearestPrototypeTest {

    private static final double[][] PROTOTYPES = {{0.5, 0}, {4.5, 4}};

    @Test
    @DisplayName("the example's prototypes: (0.5, 0) and (4.5, 4)")
    void prototypes() {
        Check.close("the prototypes", PROTOTYPES,
            NearestPrototype.prototypes(new double[][] {{0, 0}, {4, 4}, {1, 0}, {5, 4}}, new int[] {0, 1, 0, 1}, 2), 1e-12);
    }

    @Test
    @DisplayName("three examples of one class and one of the other")
    void unequal() {
        Check.close("the prototypes", new double[][] {{2, 3}, {9, 6}},
            NearestPrototype.prototypes(new double[][] {{1, 2}, {9, 6}, {2, 3}, {3, 4}}, new int[] {0, 1, 0, 0}, 2), 1e-12);
    }

    @Test
    @DisplayName("the example's squared distances: 1.25 and 21.25")
    void distances() {
        Check.close("the squared distances", new double[] {1.25, 21.25},
            NearestPrototype.squaredDistances(PROTOTYPES, new double[] {1, 1}), 1e-12);
    }

    @Test
    @DisplayName("probabilities at squared distances 1 and 1 + ln 3: 3/4 and 1/4")
    void probabilities() {
        Check.close("the probabilities", new double[] {0.75, 0.25}, NearestPrototype.probabilities(
            new double[][] {{1}, {-Math.sqrt(1 + Math.log(3))}}, new double[] {0}), 1e-9);
    }

    @Test
    @DisplayName("a query 100 and 101 away from the prototypes")
    void far() {
        Check.close("the probabilities", new double[] {1, 0},
            NearestPrototype.probabilities(new double[][] {{100}, {-101}}, new double[] {0}), 1e-9);
    }
}
