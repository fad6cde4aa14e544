import book.exercise.Check;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HonestSearchTest {

    private static final long[] TUNING = {1, 2};
    private static final long[] JUDGING = {11, 12};

    // Rows: candidates. Validation with the seeds 1 and 2, test with the seeds 1, 2, 11 and 12.
    private static final double[][] VALIDATION = {{0.90, 0.90}, {0.96, 0.80}, {0.85, 0.86}, {0.91, 0.89}};
    private static final double[][] TEST = {{0.88, 0.86, 0.84, 0.86}, {0.84, 0.82, 0.80, 0.82}, {0.95, 0.93, 0.91, 0.93},
        {0.87, 0.85, 0.83, 0.85}};

    private final List<Integer> onTest = new ArrayList<>();

    private double accuracy(int candidate, HonestSearch.Part part, long seed) {
        if (part == HonestSearch.Part.VALIDATION) {
            return VALIDATION[candidate][seed == 1 ? 0 : 1];
        }
        onTest.add(candidate);
        return TEST[candidate][seed == 1 ? 0 : seed == 2 ? 1 : seed == 11 ? 2 : 3];
    }

    @Test
    @DisplayName("it chooses by the mean on the validation part")
    void choice() {
        Check.equal("the candidate", 0, HonestSearch.search(this::accuracy, 4, TUNING, JUDGING).chosen());
    }

    @Test
    @DisplayName("it reports the mean on the test part with the judging seeds")
    void report() {
        Check.close("the accuracy", 0.85, HonestSearch.search(this::accuracy, 4, TUNING, JUDGING).reported(), 1e-9);
    }

    @Test
    @DisplayName("it looks at the test part for one candidate only")
    void touchedOnce() {
        HonestSearch.search(this::accuracy, 4, TUNING, JUDGING);
        Check.equal("the candidates measured on the test part", 1L, onTest.stream().distinct().count());
    }

    @Test
    @DisplayName("of equal means the first stays")
    void equals() {
        Check.equal("the candidate", 0, HonestSearch.search((candidate, part, seed) -> 0.5, 3, TUNING, JUDGING).chosen());
    }
}
