import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.vision.Box;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FadingScoresHiddenTest {

    /** One class by recursion: the best of the list, then the rest of it, faded. */
    private static void fade(List<double[]> left, List<Box> boxes, double threshold, double[] result) {
        if (left.isEmpty()) {
            return;
        }
        double[] best = left.stream().max(Comparator.comparingDouble(each -> each[1])).get();
        result[(int) best[0]] = best[1];
        List<double[]> rest = new ArrayList<>();
        for (double[] each : left) {
            double iou = boxes.get((int) best[0]).intersectionOverUnion(boxes.get((int) each[0]));
            if (each != best) {
                rest.add(new double[] {each[0], iou > threshold ? each[1] * (1 - iou) : each[1]});
            }
        }
        fade(rest, boxes, threshold, result);
    }

    @Test
    @DisplayName("sixty boxes of three classes")
    void many() {
        Random random = Seed.random();
        List<Box> boxes = Stream.generate(() -> Box.around(random.nextDouble() * 40, random.nextDouble() * 40,
            10 + random.nextDouble() * 20, 10 + random.nextDouble() * 20)).limit(60).toList();
        double[] scores = random.doubles(60).toArray();
        int[] classes = IntStream.range(0, 60).map(i -> random.nextInt(3)).toArray();
        for (double threshold : new double[] {0.2, 0.5}) {
            double[] expected = new double[60];
            for (int c = 0; c < 3; c++) {
                int kind = c;
                fade(IntStream.range(0, 60).filter(i -> classes[i] == kind).mapToObj(i -> new double[] {i, scores[i]}).toList(),
                    boxes, threshold, expected);
            }
            Check.close("the scores, threshold " + threshold, expected,
                FadingScores.faded(boxes, scores.clone(), classes.clone(), threshold), 1e-9);
        }
    }

    @Test
    @DisplayName("scores stay as they were, and no box gives none")
    void quiet() {
        double[] scores = {0.2, 0.9};
        Check.close("the scores", new double[] {0, 0.9},
            FadingScores.faded(List.of(new Box(0, 0, 1, 1), new Box(0, 0, 1, 1)), scores, new int[2], 0.5), 1e-12);
        Check.unchanged("scores", new double[] {0.2, 0.9}, scores);
        Check.equal("of no boxes", 0, FadingScores.faded(List.of(), new double[0], new int[0], 0.5).length);
    }
}
