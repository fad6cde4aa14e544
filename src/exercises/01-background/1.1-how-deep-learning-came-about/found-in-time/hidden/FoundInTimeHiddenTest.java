import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.vision.Box;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FoundInTimeHiddenTest {

    private static double[] stretch(Random random) {
        double begin = random.nextDouble(0, 5);
        return new double[] {begin, begin + random.nextDouble(0.5, 4)};
    }

    @Test
    @DisplayName("a stretch is a box of height 1")
    void likeBoxes() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            double[] a = stretch(random);
            double[] b = stretch(random);
            Check.close("intersection over union of two stretches",
                new Box(a[0], 0, a[1], 1).intersectionOverUnion(new Box(b[0], 0, b[1], 1)),
                FoundInTime.intersectionOverUnion(a, b), 1e-9);
        }
    }

    @Test
    @DisplayName("words in an otherwise silent recording, some of them missed")
    void missed() {
        Random random = Seed.random();
        int all = 5 + random.nextInt(5);
        int missed = 1 + random.nextInt(3);
        double[][] words = new double[all][];
        double[][] stretches = new double[all - missed][];
        for (int i = 0; i < all; i++) {
            words[i] = new double[] {10 * i, 10 * i + 4};
            if (i < stretches.length) {
                stretches[i] = new double[] {10 * i + 1, 10 * i + 4};
            }
        }
        Check.equal("the number of words found", all - missed, FoundInTime.found(words, stretches));
        Check.close("F1", 2.0 * (all - missed) / (2 * all - missed), FoundInTime.f1(words, stretches), 1e-9);
    }
}
