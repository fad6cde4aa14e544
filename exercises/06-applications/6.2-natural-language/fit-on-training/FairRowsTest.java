import book.exercise.Check;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FairRowsTest {

    private static final List<List<String>> TRAIN = List.of(List.of("good", "phone"), List.of("bad", "phone"));
    private static final double RARE = 1 + Math.log(1.5);               // in one text of two
    private static final double LENGTH = Math.sqrt(RARE * RARE + 1);

    @Test
    @DisplayName("columns")
    void columns() {
        Check.equal("columns of the training rows", 3, FairRows.of(TRAIN, List.of(List.of("good", "charger")))[0][0].length);
        Check.equal("columns of the test rows", 3, FairRows.of(TRAIN, List.of(List.of("good", "charger")))[1][0].length);
    }

    @Test
    @DisplayName("the training rows")
    void training() {
        double[][] rows = FairRows.of(TRAIN, List.of(List.of("good"), List.of("bad", "bad")))[0];
        Check.close("row of good phone", new double[] {0, RARE / LENGTH, 1 / LENGTH}, rows[0], 1e-9);
        Check.close("row of bad phone", new double[] {RARE / LENGTH, 0, 1 / LENGTH}, rows[1], 1e-9);
    }

    @Test
    @DisplayName("the test rows")
    void test() {
        double[][] rows = FairRows.of(TRAIN, List.of(List.of("phone", "bad"), List.of("good"),
            List.of("good", "good", "phone")))[1];
        Check.close("row of phone bad", new double[] {RARE / LENGTH, 0, 1 / LENGTH}, rows[0], 1e-9);
        Check.close("row of good", new double[] {0, 1, 0}, rows[1], 1e-9);
        double longer = Math.sqrt(4 * RARE * RARE + 1);
        Check.close("row of good good phone", new double[] {0, 2 * RARE / longer, 1 / longer}, rows[2], 1e-9);
    }

    @Test
    @DisplayName("a text of unknown words")
    void unknown() {
        double[][] rows = FairRows.of(TRAIN, List.of(List.of("charger"), List.of()))[1];
        Check.close("the greatest element of a row without a known word", 0, java.util.Arrays.stream(rows[0]).max().orElse(0), 0);
        Check.close("the greatest element of a row without words", 0, java.util.Arrays.stream(rows[1]).max().orElse(0), 0);
    }
}
