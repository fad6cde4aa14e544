import book.exercise.Check;
import mapping.Mapping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static void compare(String name, int inputs, String expected, Mapping<double[], Integer> gate) {
        StringBuilder outputs = new StringBuilder();
        for (int row = 0; row < 1 << inputs; row++) {
            double[] x = new double[inputs];
            for (int i = 0; i < inputs; i++) {
                x[i] = row >> i & 1;
            }
            outputs.append(row == 0 ? "" : " ").append(gate.apply(x));
        }
        Check.equal(name, expected, outputs.toString());
    }

    @Test
    @DisplayName("neither: 1 for (0, 0) alone")
    void neither() {
        compare("outputs for (0,0) (1,0) (0,1) (1,1)", 2, "1 0 0 0", Gates.neither());
    }

    @Test
    @DisplayName("only the first: 1 for (1, 0) alone")
    void onlyFirst() {
        compare("outputs for (0,0) (1,0) (0,1) (1,1)", 2, "0 1 0 0", Gates.onlyFirst());
    }

    @Test
    @DisplayName("at least two of three")
    void atLeastTwo() {
        compare("outputs for (0,0,0) (1,0,0) (0,1,0) (1,1,0) (0,0,1) (1,0,1) (0,1,1) (1,1,1)", 3, "0 0 0 1 0 1 1 1",
                Gates.atLeastTwo());
    }

    @Test
    @DisplayName("the same: 1 for (0, 0) and (1, 1)")
    void same() {
        compare("outputs for (0,0) (1,0) (0,1) (1,1)", 2, "1 0 0 1", Gates.same());
    }
}
