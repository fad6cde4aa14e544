import book.exercise.Check;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Texts, runs and boxes of pycocotools 2.0.11; the last text is that of an object of COCO. */
class RunsInLettersTest {

    @Test
    @DisplayName("numbers of one letter, the first three as they are")
    void letters() {
        runs("061", 0, 6, 1);
        runs("T3", 100);
        runs("`0", 16);
    }

    @Test
    @DisplayName("from the fourth run on differences to the run two before")
    void differences() {
        runs(";2304", 11, 2, 3, 2, 7);
        runs("733000;", 7, 3, 3, 3, 3, 3, 14);
    }

    @Test
    @DisplayName("a difference may be negative: N is −2")
    void negative() {
        runs("231N", 2, 3, 1, 1);
        runs(";33N4", 11, 3, 3, 1, 7);
    }

    @Test
    @DisplayName("the box is x, y, width, height")
    void box() {
        box(5, new int[] {11, 2, 3, 2, 7}, 2, 1, 2, 2);
        box(5, new int[] {11, 3, 3, 1, 7}, 2, 1, 2, 3);
        box(4, new int[] {7, 1, 8}, 1, 3, 1, 1);
        box(1, new int[] {0, 6, 1}, 0, 0, 6, 1);
    }

    @Test
    @DisplayName("a run that goes on in the next column fills the height")
    void turns() {
        box(4, new int[] {2, 3, 7}, 0, 0, 2, 4);
        box(4, new int[] {2, 2, 8}, 0, 2, 1, 2);
    }

    @Test
    @DisplayName("an object of COCO, in a picture of 427 rows")
    void real() {
        int[] runs = RunsInLetters.runs("hhQ32Y==B0;Ed]W5");
        Check.equal("the first run", 100120, runs[0]);
        Check.equal("the pixels", 427 * 640, Arrays.stream(runs).sum());
        box(427, runs, 234, 201, 4, 16);
    }

    private static void runs(String text, int... expected) {
        Check.equal("the runs of " + text, Arrays.toString(expected), Arrays.toString(RunsInLetters.runs(text)));
    }

    /** Compares numbers in their order. */
    private static void box(int height, int[] runs, int... expected) {
        Check.equal("the box of runs in columns of " + height, Arrays.toString(expected),
            Arrays.toString(RunsInLetters.box(height, runs)));
    }
}
