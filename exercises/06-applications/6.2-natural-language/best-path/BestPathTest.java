import book.exercise.Check;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BestPathTest {

    private static final double[][] TRANSITIONS = {{.1, .2, .3, .4, .5}, {.8, .3, .1, .7, .9}, {-.3, 2.1, -5.6, 3.4, 4},
        {.2, .4, .6, -.3, -.4}, {1, 1, 1, 1, 1}};

    @Test
    @DisplayName("the example: the first word keeps its tag, the second one gives way")
    void example() {
        Check.equal("the path", List.of(0, 1),
            BestPath.of(new double[][] {{2, 0}, {2, 0}}, new double[][] {{-5, 0}, {0, 0}}, new double[] {1, 0}, new double[2]));
    }

    @Test
    @DisplayName("three words and three tags, from TensorFlow Addons' tests: 1, 0, 1")
    void addons() {
        Check.equal("the path", List.of(1, 0, 1), BestPath.of(new double[][] {{4, 5, -3}, {3, -1, 3}, {-1, 2, 1}},
            new double[][] {{-3, 5, -2}, {3, 4, 1}, {1, 2, 1}}, new double[3], new double[3]));
    }

    @Test
    @DisplayName("five tags with start and end scores, from AllenNLP's tests: 2, 4, 3")
    void allen() {
        Check.equal("the path", List.of(2, 4, 3), BestPath.of(
            new double[][] {{0, 0, .5, .5, .2}, {0, 0, .3, .3, .1}, {0, 0, .9, 10, 1}}, TRANSITIONS,
            new double[] {.1, .2, .3, .4, .6}, new double[] {-.1, -.2, .3, -.4, -.4}));
    }

    @Test
    @DisplayName("the end score decides about a sentence of one word")
    void one() {
        Check.equal("the path", List.of(2),
            BestPath.of(new double[][] {{3, 1, 2}}, new double[3][3], new double[3], new double[] {0, 0, 2}));
    }

    @Test
    @DisplayName("200 words have 6^200 paths: going round the tags scores best, the end score says where to be at last")
    void many() {
        double[][] transitions = new double[6][6];
        for (int tag = 0; tag < 6; tag++) {
            transitions[tag][(tag + 1) % 6] = 1;
        }
        List<Integer> round = IntStream.range(0, 200).mapToObj(t -> (t + 2) % 6).toList();   // 2 3 4 5 0 1 2 ... 1 2 3
        Check.equal("the path", round,
            BestPath.of(new double[200][6], transitions, new double[6], new double[] {0, 0, 0, .5, 0, 0}));
    }
}
