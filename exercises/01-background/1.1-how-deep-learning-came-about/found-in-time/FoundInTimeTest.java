import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FoundInTimeTest {

    private static final double CLOSE = 1e-9;
    private static final double[][] WORDS = {{1, 3}, {5, 6}};
    private static final double[][] STRETCHES = {{1, 4}, {5, 6}, {8, 9}};

    @Test
    @DisplayName("intersectionOverUnion: 2/3 for 1–3 and 1–4, whichever comes first")
    void overlap() {
        Check.close("intersection over union of 1–3 and 1–4", 2 / 3.0,
            FoundInTime.intersectionOverUnion(WORDS[0], STRETCHES[0]), CLOSE);
        Check.close("intersection over union of 1–4 and 1–3", 2 / 3.0,
            FoundInTime.intersectionOverUnion(STRETCHES[0], WORDS[0]), CLOSE);
        Check.close("intersection over union of 0–10 and 4–5", 0.1,
            FoundInTime.intersectionOverUnion(new double[] {0, 10}, new double[] {4, 5}), CLOSE);
    }

    @Test
    @DisplayName("intersectionOverUnion: 0 for 1–3 and 5–6")
    void apart() {
        Check.close("intersection over union of 1–3 and 5–6", 0, FoundInTime.intersectionOverUnion(WORDS[0], WORDS[1]), CLOSE);
    }

    @Test
    @DisplayName("found: 2 of the two words of the example")
    void example() {
        Check.equal("the number of words found", 2, FoundInTime.found(WORDS, STRETCHES));
    }

    @Test
    @DisplayName("found: one stretch over two words finds one at most")
    void oneForTwo() {
        double[][] equal = {{0, 2}, {0, 2}};                        // two people say a word at the same time
        Check.equal("the number of words found by one stretch", 1, FoundInTime.found(equal, new double[][] {{0, 2}}));
        Check.equal("the number of words found by two stretches", 1, FoundInTime.found(new double[][] {{0, 2}}, equal));
    }

    @Test
    @DisplayName("found: an intersection over union of exactly ½ is enough")
    void half() {
        Check.equal("the number of words found", 1, FoundInTime.found(new double[][] {{0, 2}}, new double[][] {{0, 1}}));
    }

    @Test
    @DisplayName("f1: 0.8 for the example, 0 for no stretch, 1 for nothing at all")
    void f1() {
        Check.close("F1 of the example", 0.8, FoundInTime.f1(WORDS, STRETCHES), CLOSE);
        Check.close("F1 without stretches", 0, FoundInTime.f1(WORDS, new double[0][]), CLOSE);
        Check.close("F1 without words and stretches", 1, FoundInTime.f1(new double[0][], new double[0][]), CLOSE);
    }

    @Test
    @DisplayName("the arguments stay as they were")
    void unchanged() {
        double[] before = STRETCHES[0].clone();
        double value = FoundInTime.f1(WORDS, STRETCHES);
        Check.unchanged("the first stretch", before, STRETCHES[0]);
        Check.holds("F1 lies between 0 and 1", value >= 0 && value <= 1);
    }
}
