import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.vision.Box;
import mapping.vision.boxes.NonMaximumSuppression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OneBoxPerObjectHiddenTest {

    @Test
    @DisplayName("sixty boxes of three classes")
    void many() {
        Random random = Seed.random();
        List<Box> boxes = Stream.generate(() -> Box.around(random.nextDouble() * 60, random.nextDouble() * 60,
            10 + random.nextDouble() * 20, 10 + random.nextDouble() * 20)).limit(60).toList();
        double[] scores = random.doubles(60).toArray();
        int[] classes = IntStream.range(0, 60).map(i -> random.nextInt(3)).toArray();
        for (double threshold : new double[] {0.2, 0.5}) {
            int[] expected = NonMaximumSuppression.of(threshold)
                .byClass(new NonMaximumSuppression.Scored(boxes, scores), classes);
            Check.equal("the boxes that stay, threshold " + threshold, Arrays.stream(expected).boxed().toList(),
                OneBoxPerObject.keep(boxes, scores.clone(), classes.clone(), threshold));
        }
    }

    @Test
    @DisplayName("scores stay as they were, and no box gives none")
    void quiet() {
        double[] scores = {0.2, 0.9};
        double[] before = scores.clone();
        Check.equal("the boxes that stay", List.of(1, 0),
            OneBoxPerObject.keep(List.of(new Box(0, 0, 1, 1), new Box(5, 5, 6, 6)), scores, new int[2], 0.5));
        Check.unchanged("scores", before, scores);
        Check.equal("of no boxes", List.of(), OneBoxPerObject.keep(List.of(), new double[0], new int[0], 0.5));
    }
}
